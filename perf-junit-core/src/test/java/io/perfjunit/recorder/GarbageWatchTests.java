package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.JvmUsage.Garbage;
import java.lang.management.GarbageCollectorMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import org.junit.jupiter.api.Test;

class GarbageWatchTests {

    private static final long MILLI = 1_000_000;

    private final AtomicLong clockMillis = new AtomicLong(5_000);
    private final FakeCollector young = new FakeCollector("G1 Young Generation", clockMillis);
    private final FakeCollector old = new FakeCollector("G1 Old Generation", clockMillis);

    private static GarbageWatch watch(GarbageCollectorMXBean... collectors) {
        return GarbageWatch.start(new Machine(Path.of("/nowhere"), OptionalLong::empty, () -> 1, List.of(collectors)));
    }

    @Test
    void pausesAndCollectionsAreThoseSinceTheRestart() {
        try (GarbageWatch watch = watch(young, old)) {
            young.collect(900, 1_000);
            watch.restart();
            young.collect(12, 500).collect(30, 700);
            old.collect(20, 300);
            assertThat(watch.reading())
                    .isEqualTo(new Garbage(
                            OptionalLong.of(3),
                            OptionalLong.of(62 * MILLI),
                            OptionalLong.of(30 * MILLI),
                            OptionalLong.of(300),
                            OptionalLong.of(700)));
        }
    }

    @Test
    void withoutACollectionNothingPausedAndNoHeapIsKnown() {
        try (GarbageWatch watch = watch(young.collect(900, 1_000))) {
            Garbage reading = watch.reading();
            assertThat(reading.collections()).hasValue(0);
            assertThat(reading.pauseNanos()).hasValue(0);
            assertThat(reading.longestPauseNanos()).hasValue(0);
            assertThat(reading.heapAfterBytes()).isEmpty();
            assertThat(reading.largestHeapAfterBytes()).isEmpty();
        }
    }

    @Test
    void theLastCollectionCountsEvenBeforeItsNotificationComes() {
        try (GarbageWatch watch = watch(young)) {
            young.collectSilently(40, 700);
            assertThat(watch.reading().longestPauseNanos()).hasValue(40 * MILLI);
            assertThat(watch.reading().heapAfterBytes()).hasValue(700);
        }
    }

    @Test
    void aNotificationThatComesAfterTheRestartOfWhatWasBeforeItIsDropped() {
        try (GarbageWatch watch = watch(young)) {
            Notification late = young.collectSilently(900, 1_000).notification();
            watch.restart();
            young.listeners().forEach(listener -> listener.handleNotification(late, null));
            assertThat(watch.reading().longestPauseNanos()).hasValue(0);
            assertThat(watch.reading().largestHeapAfterBytes()).isEmpty();
        }
    }

    @Test
    void aConcurrentCycleIsACollectionAndNoPauseAndItsPausesAreNoCollections() {
        FakeCollector cycles = new FakeCollector("ZGC Minor Cycles");
        FakeCollector pauses = new FakeCollector("ZGC Minor Pauses");
        try (GarbageWatch watch = watch(cycles, pauses)) {
            pauses.collect(1, 0).collect(2, 0);
            cycles.collect(400, 600);
            pauses.collect(1, 0);
            assertThat(watch.reading())
                    .isEqualTo(new Garbage(
                            OptionalLong.of(1),
                            OptionalLong.of(4 * MILLI),
                            OptionalLong.of(2 * MILLI),
                            OptionalLong.of(600),
                            OptionalLong.of(600)));
        }
    }

    @Test
    void aJvmThatCountsNothingIsNotMeasured() {
        try (GarbageWatch watch = watch(new Untold())) {
            assertThat(watch.reading()).isEqualTo(Garbage.UNKNOWN);
        }
        try (GarbageWatch watch = watch()) {
            assertThat(watch.reading()).isEqualTo(Garbage.UNKNOWN);
        }
    }

    @Test
    void nobodyListensOnceItIsClosed() {
        GarbageWatch watch = watch(young, old);
        assertThat(young.listeners()).hasSize(1);
        watch.close();
        watch.close();
        assertThat(young.listeners()).isEmpty();
        assertThat(old.listeners()).isEmpty();
    }

    @Test
    void theCollectorsOfThisJvmAreUnderstood() {
        try (GarbageWatch watch = GarbageWatch.start(Machine.here())) {
            System.gc();
            Garbage reading = watch.reading();
            assertThat(reading.collections().orElseThrow()).isPositive();
            assertThat(reading.heapAfterBytes().orElseThrow()).isPositive();
            assertThat(reading.longestPauseNanos()).isPresent();
        }
    }

    /** A collector as the standard alone promises it. */
    private static final class Untold implements GarbageCollectorMXBean {
        @Override
        public long getCollectionCount() {
            return -1;
        }

        @Override
        public long getCollectionTime() {
            return -1;
        }

        @Override
        public String getName() {
            return "secret";
        }

        @Override
        public boolean isValid() {
            return true;
        }

        @Override
        public String[] getMemoryPoolNames() {
            return new String[0];
        }

        @Override
        public javax.management.ObjectName getObjectName() {
            throw new UnsupportedOperationException();
        }
    }
}
