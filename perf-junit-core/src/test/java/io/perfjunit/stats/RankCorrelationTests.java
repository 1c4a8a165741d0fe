package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTests {

    @Test
    void ranksCountAndNotDistances() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {1, 10, 100, 9_000}))
                .isEqualTo(1);
        assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1}))
                .isEqualTo(-1);
    }

    /** 1 − 6Σd²/(n(n²−1)) where nothing is equal. */
    @Test
    void theTextbookFormulaHolds() {
        double[] x = {86, 97, 99, 100, 101, 103, 106, 110, 112, 113};
        double[] y = {2, 20, 28, 27, 50, 29, 7, 17, 6, 12};
        assertThat(RankCorrelation.of(x, y)).isCloseTo(-29 / 165.0, within(1e-12));
    }

    @Test
    void equalValuesShareTheirRankAndWhatNeverChangesTellsNothing() {
        assertThat(RankCorrelation.of(new double[] {1, 1, 2}, new double[] {1, 1, 5}))
                .isCloseTo(1, within(1e-12));
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {7, 7, 7}))
                .isZero();
    }
}
