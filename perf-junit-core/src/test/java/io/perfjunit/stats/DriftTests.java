package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series of logarithms with normal noise; 40 values are ten seconds, 120 half a minute. */
class DriftTests {

    private static final int SERIES = 4_000;
    private static final double LEAST = Math.log(1.03);

    @Test
    void theShiftIsTheMedianOfTheLastThirdMinusThatOfTheFirst() {
        double[] values = {1, 2, 9, 3, 5, 5, 5, 5, 5, 0, 4, 8, 7, 6};
        Drift drift = Drift.of(values, LEAST);
        // 1 2 9 3 and 4 8 7 6, with six values between them.
        assertThat(drift.shift()).isCloseTo(6.5 - 2.5, within(1e-12));
    }

    /**
     * Thirds with deviations 1, 2 and 3 times √(4/3); the middle one counts. Their neighbours have −3/4 in common, so that r is 0,
     * and with Student's t for 6 degrees of freedom, 3.1427 in every table: 3.1427 · 2 · √(4/3) · √(π/4).
     */
    @Test
    void theNoiseIsThatOfTheMiddleOfThreeSpreads() {
        double[] values = {1, -1, 1, -1, 3, -3, 3, -3, 2, -2, 2, -2};
        assertThat(Drift.of(values, LEAST).noise())
                .isCloseTo(3.14267 * 2 * Math.sqrt(4.0 / 3) * Math.sqrt(Math.PI / 4), within(1e-4));
    }

    @Test
    void aSeriesThatDoesNotVaryHasNoNoise() {
        Drift drift = Drift.of(new double[12], LEAST);
        assertThat(drift.noise()).isZero();
        assertThat(drift.isReal()).isFalse();
    }

    @Test
    void aShiftThatDoesNotMatterIsNotReal() {
        assertThat(new Drift(0.02, 0.001, 0.03).isReal()).isFalse();
        assertThat(new Drift(-0.04, 0.001, 0.03).isReal()).isTrue();
        assertThat(new Drift(0.04, 0.05, 0.03).isReal()).isFalse();
    }

    @Test
    void fewValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drift.of(new double[11], LEAST))
                .withMessage("a drift needs at least 12 values, were 11");
    }

    @ParameterizedTest
    @CsvSource({"12, 0.05", "20, 0.02", "20, 0.1", "40, 0.05", "40, 0.1", "120, 0.05", "120, 0.1", "240, 0.1"})
    void independentNoiseIsTakenForADriftInLessThanTwoOfAHundredSeries(int length, double noise) {
        double rate = rate(length, noise, 0, x -> 0);
        assertThat(rate).isLessThanOrEqualTo(0.02);
    }

    /** Neighbours that have 0.3 in common: measured 2.2 to 3.0 of a hundred; with 0.6 it is up to 9.5. */
    @ParameterizedTest
    @CsvSource({"12, 0.05", "20, 0.05", "40, 0.05", "40, 0.1", "120, 0.05", "120, 0.1"})
    void correlatedNoiseHardlyMoreOften(int length, double noise) {
        double rate = rate(length, noise, 0.3, x -> 0);
        assertThat(rate).isLessThanOrEqualTo(0.035);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.02, 0.1", "40, 0.05, 0.2", "120, 0.05, 0.1", "120, 0.1, 0.2"})
    void aDriftOfTenToTwentyPerCentIsFoundWhereTheNoiseLetsIt(int length, double noise, double drift) {
        double rate = rate(length, noise, 0, x -> drift * x);
        assertThat(rate).isGreaterThan(0.8);
    }

    /** The first tenth or fifth of the series falls from one and a half times the level, by the exponential of its place. */
    @ParameterizedTest
    @CsvSource({"20, 0.02, 0.1", "20, 0.05, 0.2", "40, 0.05, 0.1", "40, 0.1, 0.2", "120, 0.1, 0.1"})
    void theTailOfAWarmUpIsFound(int length, double noise, double decay) {
        double rate = rate(length, noise, 0, x -> Math.log1p(0.5 * Math.exp(-x / decay)));
        assertThat(rate).isGreaterThan(0.8);
    }

    /** Share of the series with a drift that is called real; {@code level} maps the place, 0 to 1, to the level. */
    private static double rate(int length, double noise, double correlation, DoubleUnaryOperator level) {
        Random random = new Random(20_261_121);
        int real = 0;
        for (int series = 0; series < SERIES; series++) {
            double[] values = new double[length];
            double last = random.nextGaussian();
            for (int i = 0; i < length; i++) {
                last = correlation * last + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                values[i] = noise * last + level.applyAsDouble((double) i / (length - 1));
            }
            real += Drift.of(values, LEAST).isReal() ? 1 : 0;
        }
        return (double) real / SERIES;
    }
}
