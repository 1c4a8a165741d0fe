package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockDriftTests {

    private static final long SLICE = 250_000_000;
    private static final Offset<Double> CLOSE = within(1e-5);

    private final TickerClock clock = new TickerClock();

    private ClockDrift after(int slices) {
        ClockDrift drift = new ClockDrift(clock);
        drift.restart();
        for (int i = 0; i < slices; i++) {
            clock.freeze(SLICE);
            drift.sample();
        }
        return drift;
    }

    @Test
    void clocksOfOneSpeedDoNotDrift() {
        assertThat(after(10).share()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.98, 1.02})
    void clocksOfTwoSpeedsDriftWhicheverIsFaster(double speed) {
        clock.wallSpeed(speed);
        assertThat(after(10).share()).hasValueCloseTo(0.02, CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600_000_000_000L, -3_600_000_000_000L, 150_000_000})
    void aWallClockThatIsSetDoesNotDrift(long nanos) {
        ClockDrift drift = after(5);
        clock.setWallForward(nanos);
        for (int i = 0; i < 5; i++) {
            clock.freeze(SLICE);
            drift.sample();
        }
        assertThat(drift.share()).hasValue(0);
    }

    @Test
    void samplesThatFollowEachOtherTooSoonMakeOneSlice() {
        ClockDrift drift = new ClockDrift(clock);
        drift.restart();
        for (int i = 0; i < 30; i++) {
            clock.freeze(10_000_000);
            drift.sample();
        }
        assertThat(drift.share()).hasValue(0);
        drift.restart();
        assertThat(drift.share()).isEmpty();
    }

    @Test
    void fewSlicesHaveNoMedian() {
        assertThat(after(2).share()).isEmpty();
        assertThat(after(3).share()).isPresent();
    }

    @Test
    void aThreadThatLosesItsProcessorBetweenBothClocksSeesNoDrift() {
        Interrupted slow = new Interrupted();
        ClockDrift drift = new ClockDrift(slow);
        drift.restart();
        for (int i = 0; i < 10; i++) {
            slow.now += SLICE;
            slow.losesTheProcessor = true;
            drift.sample();
        }
        assertThat(drift.share()).hasValueCloseTo(0., CLOSE);
    }

    @Test
    void aThreadThatNeverHasBothClocksAtOnceMeasuresNothing() {
        Interrupted slow = new Interrupted();
        slow.always = true;
        ClockDrift drift = new ClockDrift(slow);
        drift.restart();
        for (int i = 0; i < 10; i++) {
            slow.now += SLICE;
            drift.sample();
        }
        assertThat(drift.share()).isEmpty();
    }

    /** Takes 30 ms to read the wall clock, once or always. */
    private static final class Interrupted implements NanoClock {
        private long now;
        private boolean losesTheProcessor;
        private boolean always;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public Instant wallClock() {
            if (losesTheProcessor || always) {
                losesTheProcessor = false;
                now += 30_000_000;
            }
            return Instant.EPOCH.plusNanos(now);
        }

        @Override
        public void sleepUntil(long deadline) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean await(CountDownLatch latch, long deadline) {
            throw new UnsupportedOperationException();
        }
    }
}
