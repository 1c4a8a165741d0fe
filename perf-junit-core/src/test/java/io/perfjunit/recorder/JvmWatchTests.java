package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.HeapReading;
import io.perfjunit.result.JvmUsage;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JvmWatchTests {

    private final FakeMachine fake = new FakeMachine(Path.of("/nowhere"));
    private final ManualClock clock = new ManualClock(0);
    private final FakeCollector collector = new FakeCollector("Copy");

    private JvmWatch watch() {
        fake.collectors.add(collector);
        return new JvmWatch(clock, fake.machine());
    }

    @Test
    void usageIsThatSinceTheRestart() {
        try (JvmWatch watch = watch()) {
            fake.ownCpuNanos = OptionalLong.of(40_000_000);
            collector.collect(900, 5_000);
            watch.restart();
            fake.ownCpuNanos = OptionalLong.of(70_000_000);
            collector.collect(7, 3_000);
            JvmUsage usage = watch.soFar();
            assertThat(usage.cpuNanos()).hasValue(30_000_000);
            assertThat(usage.garbage().collections()).hasValue(1);
            assertThat(usage.garbage().longestPauseNanos()).hasValue(7_000_000);
            assertThat(usage.garbage().heapAfterBytes()).hasValue(3_000);
        }
    }

    @Test
    void itMayBeAskedAgainAndAgain() {
        try (JvmWatch watch = watch()) {
            collector.collect(7, 3_000);
            watch.soFar();
            collector.collect(5, 2_000);
            JvmUsage usage = watch.soFar();
            assertThat(usage.garbage().collections()).hasValue(2);
            assertThat(usage.garbage().pauseNanos()).hasValue(12_000_000);
            assertThat(usage.garbage().largestHeapAfterBytes()).hasValue(3_000);
        }
    }

    @Test
    void whatTheMachineDoesNotTellIsEmpty() {
        fake.ownCpuNanos = OptionalLong.empty();
        try (JvmWatch watch = new JvmWatch(clock, fake.machine())) {
            JvmUsage usage = watch.soFar();
            assertThat(usage.cpuNanos()).isEmpty();
            assertThat(usage.garbage()).isEqualTo(JvmUsage.Garbage.UNKNOWN);
        }
    }

    @Test
    void threadsThatLivedAtOnceAreCountedAtTheirPeak() throws InterruptedException {
        try (JvmWatch watch = watch()) {
            int before = watch.soFar().peakThreads().orElseThrow();
            CountDownLatch end = new CountDownLatch(1);
            List<Thread> threads = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(i -> new Thread(() -> awaitQuietly(end)))
                    .toList();
            threads.forEach(Thread::start);
            watch.soFar();
            end.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(watch.soFar().peakThreads().orElseThrow()).isGreaterThanOrEqualTo(before - 20 + 50);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatTheHeapHeldIsKeptOverARestart() {
        try (JvmWatch watch = watch()) {
            collector.collect(7, 3_000);
            watch.restart();
            collector.collect(7, 4_000);
            assertThat(watch.heapSince(ManualClock.ORIGIN - 1_000_000_000))
                    .extracting(HeapReading::bytes)
                    .containsExactly(3_000L, 4_000L);
        }
    }

    @Test
    void nobodyListensOnceItIsClosed() {
        JvmWatch watch = watch();
        assertThat(collector.listeners()).hasSize(1);
        watch.close();
        assertThat(collector.listeners()).isEmpty();
    }

    @Test
    void thisJvmTellsAll() {
        try (JvmWatch watch = new JvmWatch(NanoClock.system())) {
            System.gc();
            JvmUsage usage = watch.soFar();
            assertThat(usage.cpuNanos()).isPresent();
            assertThat(usage.allocatedBytes()).isPresent();
            assertThat(usage.peakThreads().orElseThrow()).isPositive();
            assertThat(usage.garbage().collections().orElseThrow()).isPositive();
        }
    }
}
