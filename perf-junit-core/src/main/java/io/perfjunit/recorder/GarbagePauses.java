package io.perfjunit.recorder;

import io.perfjunit.result.Standstill;
import java.util.List;

/**
 * When the garbage collectors stopped every thread, on the clock of the load. The collectors have a clock of their own, which is
 * not that of the JVM's age either; but nobody hears of a collection before it has ended, so the least that ever lay between an end
 * by their clock and the moment of hearing by ours is how far the clocks are apart, to about a millisecond. Guarded by itself.
 */
final class GarbagePauses {

    private static final long MILLI = 1_000_000;

    private final NanoClock clock;
    private final LongestStandstills pauses = new LongestStandstills(Standstill.Kind.GARBAGE_COLLECTION);
    private long apart = Long.MAX_VALUE;

    GarbagePauses(NanoClock clock) {
        this.clock = clock;
    }

    /** Takes note of an event that was heard of just now, or before; to note the same event twice does no harm. */
    synchronized void note(GarbageEvent event) {
        apart = Math.min(apart, clock.nanoTime() - event.endMillis() * MILLI);
        long length = event.endMillis() - event.startMillis();
        if (Collectors.pauses(event.collector()) && length > 0) {
            pauses.add(event.startMillis() * MILLI, length * MILLI);
        }
    }

    /** The longest, counted from a moment of the load's clock. */
    synchronized List<Standstill> since(long originNanos) {
        return pauses.since(originNanos - apart);
    }
}
