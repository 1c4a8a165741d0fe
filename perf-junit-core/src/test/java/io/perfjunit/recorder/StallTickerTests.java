package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.Standstill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StallTickerTests {

    @Test
    void itNotesHowMuchLaterItWokeThanItWished() throws InterruptedException {
        LateClock clock = new LateClock(0, 7_000_000, 0, 300_000);
        try (StallTicker ticker = StallTicker.start(clock, () -> {})) {
            clock.played.await();
            assertThat(ticker.max()).hasValue(7_000_000);
        }
    }

    @Test
    void itRemembersWhenItWokeMuchTooLateWhateverIsReset() throws InterruptedException {
        LateClock clock = new LateClock(0, 25_000_000, 3_000_000, 0);
        try (StallTicker ticker = StallTicker.start(clock, () -> {})) {
            clock.played.await();
            ticker.reset();
            assertThat(ticker.stallsSince(0)).singleElement().satisfies(stall -> {
                assertThat(stall.kind()).isEqualTo(Standstill.Kind.STALL);
                assertThat(stall.at()).isEqualTo(Duration.ofMillis(2));
                assertThat(stall.length()).isEqualTo(Duration.ofMillis(25));
            });
        }
    }

    @Test
    void whatWasSeenBeforeAResetIsForgotten() throws InterruptedException {
        LateClock clock = new LateClock(7_000_000);
        try (StallTicker ticker = StallTicker.start(clock, () -> {})) {
            clock.played.await();
            ticker.reset();
            assertThat(ticker.max()).isEmpty();
            assertThat(ticker.p99()).isEmpty();
        }
    }

    @Test
    void beforeTheFirstTickNothingWasMeasured() {
        try (StallTicker ticker = StallTicker.start(new ManualClock(0), () -> {})) {
            assertThat(ticker.max()).isEmpty();
            assertThat(ticker.p99()).isEmpty();
        }
    }

    @Test
    void aStallThatLastsCountsBeforeItEnds() throws InterruptedException {
        TickerClock clock = new TickerClock();
        try (StallTicker ticker = StallTicker.start(clock, () -> {})) {
            clock.pass(50_000_000);
            clock.freeze(2_000_000_000);
            assertThat(ticker.max()).hasValueCloseTo(2e9, within(2e6));
        }
    }

    @Test
    void ofAStallThatBeganBeforeAResetTheRestCounts() throws InterruptedException {
        TickerClock clock = new TickerClock();
        try (StallTicker ticker = StallTicker.start(clock, () -> {})) {
            clock.pass(50_000_000);
            clock.freeze(2_000_000_000);
            ticker.reset();
            clock.freeze(300_000_000);
            assertThat(ticker.max()).hasValue(300_000_000);
        }
    }

    @Test
    void whatItDoesBetweenItsTicksIsNotLateness() throws InterruptedException {
        TickerClock clock = new TickerClock();
        try (StallTicker ticker = StallTicker.start(clock, () -> clock.freeze(40_000_000))) {
            clock.pass(500_000_000);
            assertThat(ticker.max()).hasValue(60_000);
        }
    }

    @Test
    void noTickerLivesOnceItIsClosed() throws InterruptedException {
        LateClock clock = new LateClock(0);
        StallTicker ticker = StallTicker.start(clock, () -> {});
        clock.played.await();
        ticker.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("perf-junit-stall-ticker");
    }

    /** Wakes a sleeper as late as the script says; at its end it sleeps for good. */
    private static final class LateClock implements NanoClock {
        private final CountDownLatch played = new CountDownLatch(1);
        private final Deque<Long> lateness;
        private long now;

        LateClock(long... lateness) {
            this.lateness =
                    new ArrayDeque<>(java.util.Arrays.stream(lateness).boxed().toList());
        }

        @Override
        public synchronized long nanoTime() {
            return now;
        }

        @Override
        public Instant wallClock() {
            return Instant.EPOCH;
        }

        @Override
        public void sleepUntil(long deadline) throws InterruptedException {
            Long late = lateness.poll();
            if (late == null) {
                played.countDown();
                new CountDownLatch(1).await();
            } else {
                synchronized (this) {
                    now = deadline + late;
                }
            }
        }

        @Override
        public boolean await(CountDownLatch latch, long deadline) {
            throw new UnsupportedOperationException(List.of(latch, deadline).toString());
        }
    }
}
