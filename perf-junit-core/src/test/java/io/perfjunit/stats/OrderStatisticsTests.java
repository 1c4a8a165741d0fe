package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.stats.OrderStatistics.Ranks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTests {

    private static final double[] QUANTILES = {0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999};

    @Test
    void theMedianOfAHundredLiesBetweenThe40thAndThe61stValue() {
        assertThat(OrderStatistics.quantileInterval(0.5, 100, 0.95)).isEqualTo(new Ranks(40, 61));
    }

    @Test
    void theRanksHoldTheQuantileWithTheConfidenceAskedForAndNoneNarrowerDoes() {
        double tail = 0.025;
        for (double q : QUANTILES) {
            for (int n : new int[] {1, 2, 5, 10, 59, 100, 299, 500}) {
                Ranks ranks = OrderStatistics.quantileInterval(q, n, 0.95);
                String what = q + " of " + n + ": " + ranks;
                // The quantile lies below the low rank if fewer than so many values are below it, and above the high
                // one likewise.
                assertThat(ExactBinomial.atMost(ranks.low() - 1, n, q)).as(what).isLessThanOrEqualTo(tail);
                assertThat(ExactBinomial.atMost(ranks.low(), n, q)).as(what).isGreaterThan(tail);
                assertThat(1 - ExactBinomial.atMost(ranks.high() - 1, n, q))
                        .as(what)
                        .isLessThanOrEqualTo(tail);
                assertThat(1 - ExactBinomial.atMost(ranks.high() - 2, n, q))
                        .as(what)
                        .isGreaterThan(tail);
            }
        }
    }

    @Test
    void fewValuesBoundTheQuantileOnOneSideOnly() {
        Ranks ranks = OrderStatistics.quantileInterval(0.99, 100, 0.95);
        assertThat(ranks.high()).as("beyond the last").isEqualTo(101);
        assertThat(OrderStatistics.quantileInterval(0.5, 1, 0.95)).isEqualTo(new Ranks(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.95", "0.999"})
    void ranksOfBillionsOfValuesAreNearTheirShareOfThem(double q) {
        long n = 10_000_000_000L;
        Ranks ranks = OrderStatistics.quantileInterval(q, n, 0.95);
        double deviation = 1.959963984540054 * Math.sqrt(n * q * (1 - q));
        assertThat((double) ranks.low()).isBetween(n * q - deviation - 2, n * q - deviation + 2);
        assertThat((double) ranks.high()).isBetween(n * q + deviation - 2, n * q + deviation + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 2, 20",
        "0.75, 4, 40",
        "0.9, 10, 100",
        "0.95, 20, 200",
        "0.99, 100, 1000",
        "0.999, 1000, 10000",
        "0.9999, 10000, 100000",
        "0.99999, 100000, 1000000",
        "0.7, 4, 34"
    })
    void samplesNeededBeyondAQuantile(double q, long forOne, long forTen) {
        assertThat(OrderStatistics.samplesFor(q, 1)).isEqualTo(forOne);
        assertThat(OrderStatistics.samplesFor(q, 10)).isEqualTo(forTen);
    }

    /** Research on verdicts: smallest n with qⁿ at most 5 % and at most 1 %. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 5, 7",
        "0.9, 29, 44",
        "0.95, 59, 90",
        "0.99, 299, 459",
        "0.995, 598, 919",
        "0.999, 2995, 4603",
        "0.9999, 29956, 46050"
    })
    void samplesNeededToProveThatAQuantileIsWithinALimit(double q, int at95, int at99) {
        assertThat(OrderStatistics.samplesToProve(q, 0.95)).isEqualTo(at95);
        assertThat(OrderStatistics.samplesToProve(q, 0.99)).isEqualTo(at99);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.95", "0.9, 0.95", "0.95, 0.99", "0.99, 0.95"})
    void withOneSampleFewerNoneOfThemIsAnUpperBound(double q, double confidence) {
        int n = (int) OrderStatistics.samplesToProve(q, confidence);
        // All n below the quantile has the probability qⁿ.
        assertThat(ExactBinomial.exactly(n, n, q)).isLessThanOrEqualTo(1 - confidence);
        assertThat(ExactBinomial.exactly(n - 1, n - 1, q)).isGreaterThan(1 - confidence);
    }

    @Test
    void ranksOfSamplesThatInfluenceEachOtherAreThoseOfFewerSpreadOverAll() {
        var sample = new EffectiveSample(1_000, 100.9);
        assertThat(OrderStatistics.quantileInterval(0.5, sample, 0.95)).isEqualTo(new Ranks(400, 610));
        assertThat(OrderStatistics.quantileInterval(0.99, sample, 0.95))
                .as("beyond the last of 100 is beyond the last of all")
                .isEqualTo(new Ranks(970, 1_001));
    }

    @Test
    void ranksOfIndependentSamplesAreTheirOwn() {
        for (double q : QUANTILES) {
            assertThat(OrderStatistics.quantileInterval(q, EffectiveSample.independent(777), 0.95))
                    .isEqualTo(OrderStatistics.quantileInterval(q, 777, 0.95));
        }
    }

    @Test
    void ranksAreRoundedOutwards() {
        assertThat(OrderStatistics.quantileInterval(0.5, new EffectiveSample(150, 100), 0.95))
                .isEqualTo(new Ranks(60, 92));
    }

    @Test
    void samplesThatAreWorthLessThanOneBoundNothing() {
        assertThat(OrderStatistics.quantileInterval(0.5, new EffectiveSample(40, 0.3), 0.95))
                .isEqualTo(new Ranks(0, 41));
    }
}
