package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class Mser5Tests {

    @Test
    void aStepIsCutWhereItEnds() {
        assertThat(Mser5.cut(repeated(10, 10, 9, 1, 2, 1, 2, 1, 2, 1))).hasValue(15);
    }

    /**
     * Means 3, 4, 1, 2, 1, 2, 1, worked out by hand: squares around the mean sum up to 8, 6.83 and 1.2, which divided by 49, 36 and
     * 25 is smallest, 0.048, with two means left out.
     */
    @Test
    void theCutIsWhereTheSquaresByTheSquaredNumberAreLeast() {
        assertThat(Mser5.cut(repeated(3, 4, 1, 2, 1, 2, 1))).hasValue(10);
    }

    @Test
    void aLevelSeriesIsNotCut() {
        assertThat(Mser5.cut(repeated(1, 1, 1, 1, 1, 1))).hasValue(0);
        assertThat(Mser5.cut(repeated(1, 2, 1, 2, 1, 2, 1, 2))).hasValue(0);
    }

    @Test
    void aSeriesThatSettlesOnlyInItsSecondHalfDoesNotSettle() {
        assertThat(Mser5.cut(repeated(9, 9, 8, 8, 7, 7, 1, 1, 1, 1, 1))).isEmpty();
    }

    @Test
    void whatIsLeftOfTheLastFiveIsNotLookedAt() {
        double[] values = Arrays.copyOf(repeated(10, 1, 1, 1, 1, 1, 1), 39);
        values[35] = 1_000;
        assertThat(Mser5.cut(values)).hasValue(5);
    }

    @Test
    void fewerThanTwentyFiveValuesDoNotTell() {
        assertThat(Mser5.cut(new double[24])).isEmpty();
        assertThat(Mser5.cut(new double[0])).isEmpty();
        assertThat(Mser5.cut(new double[25])).hasValue(0);
    }

    @Test
    void aWarmUpInNoiseIsCutNearItsEnd() {
        Random random = new Random(7);
        int near = 0;
        for (int run = 0; run < 200; run++) {
            double[] values = new double[80];
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.05 * random.nextGaussian() + Math.log1p(2 * Math.exp(-i / 5.0));
            }
            int cut = Mser5.cut(values).orElse(80);
            near += cut >= 10 && cut <= 30 ? 1 : 0;
        }
        // From about 20 on what is left of the warm-up is below the noise of a mean of five. In three series of ten the
        // noise
        // alone makes it cut more.
        assertThat(near).isGreaterThan(130);
    }

    /** Every mean as five values. */
    private static double[] repeated(double... means) {
        return DoubleStream.of(means)
                .flatMap(mean -> DoubleStream.generate(() -> mean).limit(5))
                .toArray();
    }
}
