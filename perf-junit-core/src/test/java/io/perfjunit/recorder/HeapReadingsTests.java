package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.HeapReading;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HeapReadingsTests {

    private static final String YOUNG = "G1 Young Generation";

    /** Stands still at its origin, where the collectors' clock shows 7 s. */
    private final HeapReadings readings = new HeapReadings(new ManualClock(0));

    private void collect(String collector, long number, long atMillis, long bytes) {
        readings.note(new GarbageEvent(
                collector,
                number,
                7_000 + atMillis - 3,
                7_000 + atMillis,
                OptionalLong.of(bytes),
                Collectors.collectsAll(collector)));
    }

    private List<HeapReading> all() {
        return readings.since(ManualClock.ORIGIN - 1_000_000_000);
    }

    @Test
    void everyCollectionIsKeptWithItsMomentAndWhatItLookedAt() {
        collect(YOUNG, 1, -400, 5_000);
        collect("G1 Old Generation", 1, 0, 3_000);
        assertThat(all())
                .containsExactly(
                        new HeapReading(Duration.ofMillis(600), 5_000, false),
                        new HeapReading(Duration.ofMillis(1_000), 3_000, true));
    }

    @Test
    void whatIsHeardTwiceIsOneCollection() {
        collect(YOUNG, 1, -400, 5_000);
        collect(YOUNG, 1, -400, 5_000);
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatWasBeforeTheLoadIsLeftOut() {
        collect(YOUNG, 1, -1_400, 5_000);
        collect(YOUNG, 2, 0, 6_000);
        assertThat(all()).containsExactly(new HeapReading(Duration.ofMillis(1_000), 6_000, false));
    }

    @Test
    void aPartOfACollectionTellsNothing() {
        readings.note(new GarbageEvent("ZGC Minor Pauses", 1, 6_990, 7_000, OptionalLong.empty(), false));
        assertThat(all()).isEmpty();
    }

    @Test
    void ofManyInARowTheLeastIsKeptAndGroupsAreWhole() {
        int collections = 8 * HeapReadings.MOST + 3;
        for (int i = 0; i < collections; i++) {
            collect(YOUNG, i + 1, i - collections, 10_000 + i % 8);
        }
        List<HeapReading> kept = readings.since(ManualClock.ORIGIN - 60_000_000_000L);
        assertThat(kept).hasSizeBetween(HeapReadings.MOST, 2 * HeapReadings.MOST);
        assertThat(kept).extracting(HeapReading::bytes).containsOnly(10_000L);
        assertThat(kept).isSortedAccordingTo(java.util.Comparator.comparing(HeapReading::at));
    }
}
