package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Standstill;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GarbagePausesTests {

    private static final long MILLI = 1_000_000;

    private long nowMillis = 50_000;
    private final GarbagePauses pauses = new GarbagePauses(new HandSetClock());

    @Test
    void aPauseLiesWhereItWasHeardOfFirst() {
        nowMillis += 100;
        pauses.note(event("G1 Young Generation", 1, 7_000, 7_030));
        assertThat(pauses.since(50_000 * MILLI)).containsExactly(pause(70, 30));
    }

    @Test
    void whoIsHeardOfLateLiesWhereItWasByThoseHeardOfInTime() {
        nowMillis += 140;
        pauses.note(event("G1 Young Generation", 1, 7_000, 7_030));
        nowMillis += 60;
        pauses.note(event("G1 Young Generation", 2, 7_100, 7_130));
        pauses.note(event("G1 Young Generation", 1, 7_000, 7_030));
        assertThat(pauses.since(50_000 * MILLI)).containsExactly(pause(70, 30), pause(170, 30));
    }

    @Test
    void theCycleOfAConcurrentCollectorIsNoPause() {
        nowMillis += 100;
        pauses.note(event("ZGC Minor Cycles", 1, 6_900, 7_030));
        assertThat(pauses.since(50_000 * MILLI)).isEmpty();
    }

    private static GarbageEvent event(String collector, long number, long startMillis, long endMillis) {
        return new GarbageEvent(collector, number, startMillis, endMillis, OptionalLong.empty(), false);
    }

    private static Standstill pause(long atMillis, long millis) {
        return new Standstill(
                Standstill.Kind.GARBAGE_COLLECTION, Duration.ofMillis(atMillis), Duration.ofMillis(millis));
    }

    private final class HandSetClock implements NanoClock {

        @Override
        public long nanoTime() {
            return nowMillis * MILLI;
        }

        @Override
        public Instant wallClock() {
            return Instant.EPOCH;
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
