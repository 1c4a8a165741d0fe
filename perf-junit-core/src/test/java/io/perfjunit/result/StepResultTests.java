package io.perfjunit.result;

import static io.perfjunit.result.LoadResultBuilder.counted;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepResultTests {

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final long[] JUST_OVER = {500_000_000L, 500_000_001L, 500_100_000L};

    @Test
    void callsOverACountedLimitAreKnownExactly() {
        assertThat(counted("", JUST_OVER, 0, LIMIT).response().slowerThan(LIMIT))
                .isEqualTo(2);
    }

    @Test
    void callsOverALimitThatNobodyCountedAreKnownToTheWidthOfABucket() {
        assertThat(step("", JUST_OVER, 0).response().slowerThan(LIMIT)).isZero();
        assertThat(step("", JUST_OVER, 0).response().slowerThan(Duration.ofMillis(499)))
                .isEqualTo(3);
    }

    @Test
    void twoPartsAddUpToTheUnsplitStep() {
        StepResult first = counted("pay", new long[] {1, 600_000_000L}, 2, LIMIT);
        StepResult second = counted("pay", JUST_OVER, 1, LIMIT);
        StepResult unsplit =
                counted("pay", new long[] {1, 600_000_000L, 500_000_000L, 500_000_001L, 500_100_000L}, 3, LIMIT);
        assertThat(first.plus(second)).isEqualTo(unsplit).isEqualTo(second.plus(first));
        assertThat(first.plus(second).response().slowerThan(LIMIT)).isEqualTo(3);
    }

    @Test
    void elapsedTimesOfAllCallsAreThoseOfSuccessesAndFailures() {
        StepResult step = step("", new long[] {5, 7}, 1);
        assertThat(step.all()).isEqualTo(LatencyHistogram.ofNanos(5, 7, 1_000_000));
    }

    @Test
    void anEmptyStepHasNoCalls() {
        assertThat(StepResult.empty("pay"))
                .isEqualTo(new StepResult(
                        "pay", OutcomeCounts.NONE, Latencies.NONE, Latencies.NONE, LatencyHistogram.EMPTY, 0, 0));
    }
}
