package io.perfjunit.recorder;

import io.perfjunit.result.Standstill;
import java.util.List;

/** When the garbage collectors stopped every thread, on the clock of the load. Guarded by itself. */
final class GarbagePauses {

    private static final long MILLI = 1_000_000;

    private final CollectorsClock clock;
    private final LongestStandstills pauses = new LongestStandstills(Standstill.Kind.GARBAGE_COLLECTION);

    GarbagePauses(NanoClock clock) {
        this.clock = new CollectorsClock(clock);
    }

    /** Takes note of an event that was heard of just now, or before; to note the same event twice does no harm. */
    synchronized void note(GarbageEvent event) {
        clock.heardOf(event);
        long length = event.endMillis() - event.startMillis();
        if (Collectors.pauses(event.collector()) && length > 0) {
            pauses.add(event.startMillis() * MILLI, length * MILLI);
        }
    }

    /** The longest, counted from a moment of the load's clock. */
    synchronized List<Standstill> since(long originNanos) {
        return pauses.since(clock.byCollectors(originNanos));
    }
}
