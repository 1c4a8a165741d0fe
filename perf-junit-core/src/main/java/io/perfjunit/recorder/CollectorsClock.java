package io.perfjunit.recorder;

/**
 * The clock of the garbage collectors beside that of the load. It is not that of the JVM's age either; but nobody hears of a collection
 * before it has ended, so the least that ever lay between an end by their clock and the moment of hearing by ours is how far the
 * clocks are apart, to about a millisecond. Guarded by its owner.
 */
final class CollectorsClock {

    private static final long MILLI = 1_000_000;

    private final NanoClock clock;
    private long apart = Long.MAX_VALUE;

    CollectorsClock(NanoClock clock) {
        this.clock = clock;
    }

    /** An event that was heard of just now, or before. */
    void heardOf(GarbageEvent event) {
        apart = Math.min(apart, clock.nanoTime() - event.endMillis() * MILLI);
    }

    /** A moment of the load's clock by that of the collectors, in nanoseconds. */
    long byCollectors(long nanos) {
        return nanos - apart;
    }
}
