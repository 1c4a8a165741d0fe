package io.perfjunit.analysis.steady;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.HeapReading;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class HeapCourseTests {

    private static final long MB = 1 << 20;

    /** So many collections, evenly over the ten seconds of the window. */
    private static HeapCourse course(int collections, IntToLongFunction bytes) {
        LoadResultBuilder result = aResult();
        for (int i = 0; i < collections; i++) {
            result.heap(Duration.ofMillis(10_000L * (i + 1) / collections), bytes.applyAsLong(i));
        }
        return HeapCourse.of(result.build()).orElseThrow();
    }

    @Test
    void whatIsKeptMakesTheFloorRise() {
        HeapCourse course = course(40, i -> (10 + i) * MB);
        assertThat(course.firstFloorBytes()).isEqualTo(10 * MB);
        assertThat(course.lastFloorBytes()).isEqualTo(37 * MB);
        assertThat(course.peakBytes()).isEqualTo(49 * MB);
        assertThat(course.readings()).isEqualTo(40);
        assertThat(course.isRising()).isTrue();
        // 1 MB every 250 ms.
        assertThat(course.bytesPerHour().orElseThrow() / MB).isBetween(14_300.0, 14_500.0);
    }

    @Test
    void teethOfASawHaveOneFloor() {
        HeapCourse course = course(200, i -> (10 + i % 20) * MB);
        assertThat(course.isRising()).isFalse();
        assertThat(course.firstFloorBytes()).isEqualTo(course.lastFloorBytes());
        assertThat(course.peakBytes()).isEqualTo(29 * MB);
    }

    @Test
    void theFloorRisesBelowTeeth() {
        assertThat(course(200, i -> (10 + i % 10 + i / 4) * MB).isRising()).isTrue();
    }

    @Test
    void noiseIsNoGrowth() {
        Random random = new Random(5);
        assertThat(course(60, i -> (20 + random.nextInt(8)) * MB).isRising()).isFalse();
    }

    @Test
    void aRiseByLessThanATenthDoesNotMatter() {
        assertThat(course(30, i -> 100 * MB + i * MB / 10).isRising()).isFalse();
    }

    @Test
    void fewCollectionsDoNotTellAPace() {
        HeapCourse course = course(5, i -> (10 + 10L * i) * MB);
        assertThat(course.trend()).isEmpty();
        assertThat(course.bytesPerHour()).isEmpty();
        assertThat(course.isRising()).isFalse();
        assertThat(course.lastFloorBytes()).isEqualTo(50 * MB);
    }

    @Test
    void onlyTheMeasuredWindowCounts() {
        LoadResult result = aResult()
                .window(Duration.ofSeconds(5), Duration.ofSeconds(5))
                .heap(Duration.ofSeconds(4), 900 * MB)
                .heap(Duration.ofSeconds(6), 20 * MB)
                .heap(Duration.ofSeconds(11), 900 * MB)
                .build();
        assertThat(HeapCourse.of(result).orElseThrow().peakBytes()).isEqualTo(20 * MB);
    }

    @Test
    void stagesHoldMoreOrLessByThemselvesAndNothingIsKnownWithoutACollection() {
        LoadResult whole = aResult().heap(Duration.ofSeconds(1), MB).build();
        assertThat(HeapCourse.of(aResult()
                        .heap(Duration.ofSeconds(1), MB)
                        .stage(whole.whole().named("one"))
                        .stage(whole.whole().named("two"))
                        .build()))
                .isEmpty();
        assertThat(HeapCourse.of(aResult().build())).isEmpty();
    }

    @Test
    void collectionsThatEndTogetherAreNoTrouble() {
        List<HeapReading> together = java.util.stream.IntStream.range(0, 16)
                .mapToObj(i -> new HeapReading(Duration.ofMillis(1_000L * (i / 2) + 1), (10 + i) * MB, i % 2 == 1))
                .toList();
        HeapCourse course = HeapCourse.of(aResult().build().whole(), together).orElseThrow();
        assertThat(course.isRising()).isTrue();
        assertThat(course.ofOld()).isEqualTo(8);
    }
}
