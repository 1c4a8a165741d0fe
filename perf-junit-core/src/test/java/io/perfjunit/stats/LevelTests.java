package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelTests {

    @Test
    void aBurstDoesNotMoveTheLevel() {
        double[] calm = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        double[] burst = {0, 0, 0, 2, 2, 2, 0, 0, 0, 0};
        assertThat(Level.ofSlices(burst).value()).isEqualTo(Level.ofSlices(calm).value());
    }

    @Test
    void theErrorIsThatOfAMedianWhereSlicesAreIndependent() {
        Random random = new Random(1);
        double sum = 0;
        int series = 200;
        for (int i = 0; i < series; i++) {
            sum += Level.ofSlices(random.doubles(40, 0, 1)
                            .map(it -> random.nextGaussian())
                            .toArray())
                    .error();
        }
        // √(π/2k) standard deviations, k = 40.
        assertThat(sum / series).isCloseTo(Math.sqrt(Math.PI / 80), within(0.04));
    }

    @Test
    void neighboursThatResembleEachOtherMakeItLarger() {
        assertThat(meanError(0.7)).isGreaterThan(1.25 * meanError(0));
    }

    private static double meanError(double correlation) {
        Random random = new Random(2);
        double sum = 0;
        for (int i = 0; i < 100; i++) {
            double[] series = new double[60];
            double last = random.nextGaussian();
            for (int j = 0; j < series.length; j++) {
                last = correlation * last + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                series[j] = last;
            }
            sum += Level.ofSlices(series).error();
        }
        return sum / 100;
    }

    @Test
    void slicesThatAreAllEqualHaveNoError() {
        assertThat(Level.ofSlices(new double[] {3, 3, 3, 3, 3, 3, 3, 3})).isEqualTo(new Level(3, 0));
    }

    @Test
    void tooFewSlicesAndFiguresWithoutALogarithmAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Level.ofSlices(new double[7]))
                .withMessage("a level needs at least 8 slices, were 7");
        assertThatIllegalArgumentException().isThrownBy(() -> Level.ofFigure(0));
        assertThat(Level.ofFigure(Math.E)).isEqualTo(new Level(1, 0));
    }
}
