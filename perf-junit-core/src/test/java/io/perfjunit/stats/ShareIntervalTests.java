package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareIntervalTests {

    private static final Offset<Double> NEARLY = within(1e-9);

    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2527, 0.3676, 0.2553, 0.3662",
        "15, 148, 0.0578, 0.1617, 0.0624, 0.1605",
        "0, 20, 0, 0.1684, 0, 0.1611",
        "1, 29, 0.0009, 0.1776, 0.0061, 0.1718"
    })
    void theIntervalsAreThoseOfNewcombesTable(
            long hits, long trials, double exactLow, double exactHigh, double scoreLow, double scoreHigh) {
        assertThatInterval(ShareInterval.clopperPearson(hits, trials, 0.95), exactLow, exactHigh, within(5e-5));
        assertThatInterval(ShareInterval.wilson(hits, trials, 0.95), scoreLow, scoreHigh, within(5e-5));
    }

    @Test
    void theEndsOfTheExactIntervalAreWhereTheBinomialTailsAreHalfOfTheRest() {
        for (int trials : new int[] {1, 2, 5, 10, 33, 100, 300}) {
            for (int hits = 0; hits <= trials; hits += Math.max(1, trials / 12)) {
                for (double confidence : new double[] {0.9, 0.95, 0.99}) {
                    checkTails(hits, trials, confidence);
                }
            }
        }
    }

    private static void checkTails(int hits, int trials, double confidence) {
        ShareInterval interval = ShareInterval.clopperPearson(hits, trials, confidence);
        String what = hits + " of " + trials + " at " + confidence;
        double tail = (1 - confidence) / 2;
        if (hits > 0) {
            assertThat(1 - ExactBinomial.atMost(hits - 1L, trials, interval.low()))
                    .as(what)
                    .isCloseTo(tail, NEARLY);
        }
        if (hits < trials) {
            assertThat(ExactBinomial.atMost(hits, trials, interval.high()))
                    .as(what)
                    .isCloseTo(tail, NEARLY);
        }
    }

    /** Roots of the incomplete beta function by bisection with 40 digits in mpmath 1.3; the last row by SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({
        "0, 2.44, 0.95, 0, 0.7794952057828",
        "0.1, 1.25, 0.95, 3.3610983662642e-17, 0.96299358323604",
        "0.02, 300, 0.95, 3.7615819226313e-37, 0.012359448078734",
        "0.5, 10, 0.95, 4.7890433157582e-5, 0.38131477106662",
        "2.5, 40.25, 0.95, 0.010468140390298, 0.18573375448266",
        "7.3, 73, 0.9, 0.048790647540941, 0.17754811584418",
        "12.75, 100.5, 0.99, 0.055721372678857, 0.23505091213775",
        "49.9, 1000.1, 0.95, 0.037244748293829, 0.06527163675252",
        "3.2, 3.3, 0.95, 0.30072737798676, 1",
        "118.4, 2345.6, 0.95, 0.041970852021519, 0.060127693759989",
        "10432.5, 208650, 0.95, 0.049068700544959515, 0.05094382619494431"
    })
    void theExactIntervalTakesCountsThatAreNotWhole(
            double hits, double trials, double confidence, double low, double high) {
        assertThatInterval(ShareInterval.clopperPearson(hits, trials, confidence), low, high, NEARLY);
    }

    @Test
    void noHitAndNothingButHitsHaveAClosedForm() {
        for (int trials : new int[] {1, 2, 10, 80, 1_000, 1_000_000}) {
            double root = Math.pow(0.025, 1.0 / trials);
            assertThatInterval(ShareInterval.clopperPearson(0, trials, 0.95), 0, 1 - root, NEARLY);
            assertThatInterval(ShareInterval.clopperPearson(trials, trials, 0.95), root, 1, NEARLY);
        }
    }

    @Test
    void withoutAHitTheShareIsBelowThreeInNByTheRuleOfThree() {
        for (int trials : new int[] {100, 1_000, 100_000}) {
            assertThat(ShareInterval.clopperPearson(0, trials, 0.90).high() * trials)
                    .isBetween(2.9, 3.0);
        }
    }

    /** Research, table of section 2b: smallest n for which no slow call at all proves a percentile at 95 %, one-sided. */
    @ParameterizedTest
    @CsvSource({"0.5, 5", "0.1, 29", "0.05, 59", "0.01, 299", "0.005, 598", "0.001, 2995", "0.0001, 29956"})
    void aPercentileIsProvenFromSoManyCallsOn(double allowed, long smallest) {
        assertThat(ShareInterval.clopperPearson(0, smallest, 0.90).isAtMost(allowed))
                .isTrue();
        assertThat(ShareInterval.clopperPearson(0, smallest - 1, 0.90).isAtMost(allowed))
                .isFalse();
    }

    @Test
    void theExactIntervalCoversTheTruthAtLeastAsOftenAsItClaims() {
        for (int trials : new int[] {1, 2, 3, 7, 20, 40}) {
            for (double truth = 0.01; truth < 1; truth += 0.0275) {
                double covered = 0;
                for (int hits = 0; hits <= trials; hits++) {
                    ShareInterval interval = ShareInterval.clopperPearson(hits, trials, 0.95);
                    if (interval.low() <= truth && truth <= interval.high()) {
                        covered += ExactBinomial.exactly(hits, trials, truth);
                    }
                }
                assertThat(covered).as("%s of %d", truth, trials).isGreaterThanOrEqualTo(0.95 - 1e-12);
            }
        }
    }

    @Test
    void theScoreIntervalSolvesItsEquation() {
        double z = 1.959963984540054;
        for (int trials : new int[] {1, 10, 333, 100_000}) {
            for (int hits : new int[] {1, trials / 3, trials - 1}) {
                if (hits > 0 && hits < trials) {
                    double p = (double) hits / trials;
                    ShareInterval interval = ShareInterval.wilson(hits, trials, 0.95);
                    for (double end : new double[] {interval.low(), interval.high()}) {
                        assertThat(Math.abs(p - end)).isCloseTo(z * Math.sqrt(end * (1 - end) / trials), NEARLY);
                    }
                }
            }
        }
    }

    @Test
    void bothIntervalsAreSymmetricInHitsAndMisses() {
        for (int hits = 0; hits <= 50; hits++) {
            ShareInterval exact = ShareInterval.clopperPearson(hits, 50, 0.95);
            ShareInterval mirrored = ShareInterval.clopperPearson(50 - hits, 50, 0.95);
            assertThatInterval(mirrored, 1 - exact.high(), 1 - exact.low(), NEARLY);
            ShareInterval score = ShareInterval.wilson(hits, 50, 0.95);
            assertThatInterval(ShareInterval.wilson(50 - hits, 50, 0.95), 1 - score.high(), 1 - score.low(), NEARLY);
        }
    }

    @Test
    void noTrialsSayNothing() {
        assertThat(ShareInterval.clopperPearson(0, 0, 0.95)).isEqualTo(new ShareInterval(0, 1));
        assertThat(ShareInterval.wilson(0, 0, 0.95)).isEqualTo(new ShareInterval(0, 1));
    }

    @Test
    void theEndsBelongToTheInterval() {
        ShareInterval interval = new ShareInterval(0.05, 0.10);
        assertThat(interval.isAbove(0.049)).isTrue();
        assertThat(interval.isAbove(0.05)).isFalse();
        assertThat(interval.isAtMost(0.10)).isTrue();
        assertThat(interval.isAtMost(0.099)).isFalse();
    }

    @Test
    void moreHitsThanTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInterval.clopperPearson(2, 1, 0.95))
                .withMessage("hits must lie between 0 and the number of trials, were 2.0 of 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInterval.wilson(-1, 1, 0.95))
                .withMessage("hits must lie between 0 and the number of trials, were -1.0 of 1.0");
    }

    private static void assertThatInterval(ShareInterval actual, double low, double high, Offset<Double> offset) {
        assertThat(actual.low()).isCloseTo(low, offset);
        assertThat(actual.high()).isCloseTo(high, offset);
    }
}
