package io.perfjunit.result;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadResultTests {

    @Test
    void theEmptyNameIsTheIterationAsAWhole() {
        StepResult pay = step("pay", new long[] {1}, 0);
        LoadResult result =
                aResult().iterations(step("", new long[] {2}, 0)).withStep(pay).build();
        assertThat(result.step("")).contains(result.iterations());
        assertThat(result.step("pay")).contains(pay);
        assertThat(result.step("Pay")).isEmpty();
    }

    @Test
    void throughputCountsOnlySuccessesThatEndedInTheWindow() {
        StepResult iterations = new StepResult(
                "",
                OutcomeCounts.of(50, 0, 30, 0, 0, 0),
                Latencies.NONE,
                Latencies.NONE,
                LatencyHistogram.EMPTY,
                40,
                10);
        LoadResult result = aResult()
                .window(Duration.ofSeconds(3), Duration.ofSeconds(4))
                .iterations(iterations)
                .build();
        assertThat(result.throughput()).isEqualTo(10);
    }

    @Test
    void aWindowThatNeverOpenedHasNoThroughput() {
        LoadResult result =
                aResult().window(Duration.ofSeconds(3), Duration.ofSeconds(-1)).build();
        assertThat(result.timeline().window()).isZero();
        assertThat(result.throughput()).isZero();
    }

    @Test
    void aWindowIsAsLongAsItReallyWas() {
        Timeline timeline = new Timeline(
                Instant.EPOCH, Duration.ofMillis(1_200), Duration.ofMillis(11_205), Duration.ofSeconds(12));
        assertThat(timeline.window()).isEqualTo(Duration.ofMillis(10_005));
    }

    @Test
    void intervalsThatFollowEachOtherMakeOneInterval() {
        List<Interval> two = aResult()
                .second(slice("", new long[] {1, 2}, 1), slice("a", new long[] {1}, 0))
                .second(slice("", new long[] {3}, 0), slice("b", new long[] {2}, 0), slice("a", new long[] {5}, 2))
                .build()
                .intervals();
        Interval merged = two.get(0).plus(two.get(1));
        assertThat(merged)
                .isEqualTo(new Interval(
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        4,
                        4,
                        slice("", new long[] {1, 2, 3}, 1),
                        List.of(slice("a", new long[] {1, 5}, 2), slice("b", new long[] {2}, 0))));
        assertThat(merged.throughput()).isEqualTo(1.5);
    }

    @Test
    void aLoadEndsAsPlannedByItsDurationOrItsIterationsOnly() {
        assertThat(EndReason.values())
                .filteredOn(EndReason::isPlanned)
                .containsExactly(EndReason.DURATION, EndReason.ITERATIONS, EndReason.DATA_USED_UP);
    }
}
