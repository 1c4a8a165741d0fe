package io.perfjunit.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.stats.ThresholdInterval.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdIntervalTests {

    private static final double NOISE = 0.15;

    @Test
    void oneTrialOnEitherSideIsEstimatedByTheirGeometricMean() {
        ThresholdInterval interval = ThresholdInterval.of(List.of(new Trial(100, true), new Trial(400, false)), NOISE);

        assertThat(interval.estimate()).isCloseTo(200, within(0.01));
        assertThat(interval.low()).isBetween(80.0, 110.0);
        assertThat(interval.high()).isCloseTo(200 * 200 / interval.low(), within(0.1));
    }

    @Test
    void oneThatHoldsAndOneThatBreaksAtTheSameLevelPutTheThresholdThere() {
        ThresholdInterval interval = ThresholdInterval.of(List.of(new Trial(100, true), new Trial(100, false)), NOISE);

        assertThat(interval.estimate()).isCloseTo(100, within(1e-6));
        assertThat(interval.low()).isLessThan(90);
        assertThat(interval.high()).isGreaterThan(110);
    }

    @Test
    void withoutATrialThatBrokeThereIsNoUpperEnd() {
        ThresholdInterval interval = ThresholdInterval.of(List.of(new Trial(10, true), new Trial(20, true)), NOISE);

        assertThat(interval.estimate()).isCloseTo(20, within(1e-9));
        assertThat(interval.low()).isBetween(10.0, 20.0);
        assertThat(interval.high()).isInfinite();
    }

    @Test
    void withoutATrialThatHeldThereIsNoLowerEnd() {
        ThresholdInterval interval = ThresholdInterval.of(List.of(new Trial(10, false), new Trial(10, false)), NOISE);

        assertThat(interval.estimate()).isCloseTo(10, within(1e-9));
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isBetween(10.0, 15.0);
    }

    @Test
    void trialsThatLieFarApartAreNoReasonForNoNumber() {
        ThresholdInterval interval =
                ThresholdInterval.of(List.of(new Trial(1, true), new Trial(100_000, true), new Trial(1, false)), NOISE);

        assertThat(interval.estimate()).isBetween(1.0, 100_000.0);
        assertThat(interval.low()).isLessThanOrEqualTo(interval.estimate());
        assertThat(interval.high()).isGreaterThanOrEqualTo(interval.estimate());
    }

    @Test
    void coversTheTruthAsOftenAsItClaims() {
        int covered = 0;
        int runs = 1_000;
        for (int seed = 0; seed < runs; seed++) {
            Random random = new Random(seed);
            List<Trial> trials = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                double level = Math.exp(0.5 * random.nextGaussian());
                trials.add(new Trial(level, level * Math.exp(NOISE * random.nextGaussian()) <= 1));
            }
            ThresholdInterval interval = ThresholdInterval.of(trials, NOISE);
            covered += interval.low() <= 1 && 1 <= interval.high() ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.92, 0.98);
    }
}
