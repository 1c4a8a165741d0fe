package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTests {

    private static final int SERIES = 2_000;

    private static double[] moments(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i).toArray();
    }

    @Test
    void oneValueFarOffDoesNotMoveTheSlope() {
        assertThat(Trend.of(moments(6), new double[] {0, 1, 2, 3, 4, 100}).slope())
                .isEqualTo(1);
    }

    @Test
    void theSlopeCountsTimeAndNotValues() {
        assertThat(Trend.of(new double[] {0, 10, 20, 40, 80, 100}, new double[] {0, 5, 10, 20, 40, 50})
                        .slope())
                .isEqualTo(0.5);
    }

    /** S = 15 of 15 pairs, variance 6·5·17/18. */
    @Test
    void whatRisesInEveryPairHasTheChanceOfTheTextbook() {
        assertThat(Trend.of(moments(6), new double[] {1, 2, 3, 5, 8, 13}).chance())
                .isCloseTo(0.00427, within(0.00002));
    }

    /** S = 12, variance (6·5·17 − 3·2·1·9)/18. */
    @Test
    void equalValuesTakeFromTheVariance() {
        assertThat(Trend.of(moments(6), new double[] {1, 1, 2, 2, 3, 3}).chance())
                .isCloseTo(0.01443, within(0.00002));
    }

    @Test
    void whatFallsOrNeverChangesDoesNotRise() {
        assertThat(Trend.of(moments(6), new double[] {6, 5, 4, 3, 2, 1}).chance())
                .isGreaterThan(0.99);
        assertThat(Trend.of(moments(6), new double[] {4, 4, 4, 4, 4, 4})).isEqualTo(new Trend(0, 1));
    }

    @Test
    void valuesWithoutATrendPassForOneAsOftenAsTheChanceSays() {
        Random random = new Random(17);
        for (int n : new int[] {6, 12, 24}) {
            long found = IntStream.range(0, SERIES)
                    .filter(i ->
                            Trend.of(moments(n), random.doubles(n).toArray()).chance() < 0.01)
                    .count();
            assertThat((double) found / SERIES).as(n + " values").isBetween(0.001, 0.015);
        }
    }

    @Test
    void fewValuesAndMomentsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> Trend.of(moments(5), new double[5]))
                .hasMessage("a trend needs at least 6 values with their moments, were 5 with 5");
        assertThatThrownBy(() -> Trend.of(new double[] {0, 1, 1, 2, 3, 4}, new double[6]))
                .hasMessage("1.0 is not after 1.0");
    }
}
