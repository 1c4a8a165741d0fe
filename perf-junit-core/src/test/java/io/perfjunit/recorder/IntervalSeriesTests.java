package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Interval;
import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepInterval;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalSeriesTests {

    private final IntervalSeries series = new IntervalSeries(Duration.ofMillis(100));

    private static Interval interval(long startMillis, long millis) {
        OutcomeCounts one = OutcomeCounts.of(1, 0, 0, 0, 0, 0);
        Latencies time = new Latencies(LatencyHistogram.of(new int[] {5}, new long[] {1}, 5, 5, 5), Map.of());
        return new Interval(
                Duration.ofMillis(startMillis),
                Duration.ofMillis(millis),
                1,
                1,
                new StepInterval("", one, time, time),
                List.of(new StepInterval("s", one, time, time)));
    }

    private void assertGapless(long endMillis) {
        long end = 0;
        for (Interval interval : series.intervals()) {
            assertThat(interval.start()).isEqualTo(Duration.ofMillis(end));
            end = interval.end().toMillis();
        }
        assertThat(end).isEqualTo(endMillis);
    }

    private long calls() {
        return series.intervals().stream()
                .mapToLong(interval -> interval.iterations().counts().total())
                .sum();
    }

    @Test
    void aMinuteKeepsItsTenthsOfASecond() {
        for (int i = 0; i < 600; i++) {
            series.add(interval(i * 100, 100));
        }
        assertThat(series.intervals()).hasSize(600).allMatch(i -> i.length().toMillis() == 100);
    }

    @Test
    void pastThatNeighboursAreMergedAndTheWidthDoubles() {
        for (int i = 0; i < 1_000; i++) {
            series.add(interval(i * 100, 100));
        }
        assertThat(series.intervals()).hasSize(500).allMatch(i -> i.length().toMillis() == 200);
        assertThat(series.intervals()).allMatch(i -> i.steps().get(0).counts().total() == 2);
        assertGapless(100_000);
    }

    @Test
    void aMillionReadingsStayWithinSixHundredIntervalsAndLoseNothing() {
        for (int i = 0; i < 1_000_000; i++) {
            series.add(interval(i * 100L, 100));
        }
        assertThat(series.intervals()).hasSizeBetween(300, 600);
        assertThat(calls()).isEqualTo(1_000_000);
        assertGapless(100_000_000);
    }

    @Test
    void readingsThatAreNeverOnTimeStayBoundedAndGapless() {
        Random random = new Random(7);
        long now = 0;
        for (int i = 0; i < 100_000; i++) {
            int length = random.nextInt(200);
            series.add(interval(now, length));
            now += length;
        }
        assertThat(series.intervals()).hasSizeLessThanOrEqualTo(600);
        assertThat(calls()).isEqualTo(100_000);
        assertGapless(now);
    }

    @Test
    void shortReadingsAtTheBoundsOfTheWindowJoinTheirNeighbour() {
        series.add(interval(0, 100));
        series.add(interval(100, 40)); // the window opens
        series.add(interval(140, 60));
        assertThat(series.intervals()).hasSize(2);
        assertGapless(200);
    }
}
