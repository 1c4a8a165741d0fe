package io.perfjunit.recorder;

import io.perfjunit.result.HeapReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how much of the heap was in use after each collection, in constant memory: where there are many, of every so many in a row the
 * one that left the least. Groups are always whole, or the last ones would lie higher for being smaller. Guarded by itself.
 */
final class HeapReadings {

    static final int MOST = 240;
    private static final long MILLI = 1_000_000;

    private final CollectorsClock clock;
    private final Map<String, Long> heard = new HashMap<>();
    private final List<Noted> kept = new ArrayList<>();
    private int inAGroup = 1;
    private int open;
    private @Nullable Noted leastOfOpen;

    HeapReadings(NanoClock clock) {
        this.clock = new CollectorsClock(clock);
    }

    /** Takes note of an event; to note the same event twice does no harm. */
    synchronized void note(GarbageEvent event) {
        clock.heardOf(event);
        if (event.heapAfterBytes().isEmpty() || event.number() <= heard.getOrDefault(event.collector(), 0L)) {
            return;
        }
        heard.put(event.collector(), event.number());
        add(new Noted(event.endMillis() * MILLI, event.heapAfterBytes().getAsLong(), event.ofOld()));
    }

    private void add(Noted reading) {
        leastOfOpen = leastOfOpen == null ? reading : leastOfOpen.orLower(reading);
        if (++open < inAGroup) {
            return;
        }
        kept.add(leastOfOpen);
        leastOfOpen = null;
        open = 0;
        if (kept.size() == 2 * MOST) {
            thin();
        }
    }

    private void thin() {
        for (int i = 0; i < MOST; i++) {
            kept.set(i, kept.get(2 * i).orLower(kept.get(2 * i + 1)));
        }
        kept.subList(MOST, kept.size()).clear();
        inAGroup *= 2;
    }

    /** Those after a moment of the load's clock, in order, counted from it. */
    synchronized List<HeapReading> since(long originNanos) {
        long origin = clock.byCollectors(originNanos);
        return kept.stream()
                .filter(reading -> reading.at > origin)
                .map(reading -> new HeapReading(Duration.ofNanos(reading.at - origin), reading.bytes, reading.whole))
                .sorted(Comparator.comparing(HeapReading::at))
                .toList();
    }

    private record Noted(long at, long bytes, boolean whole) {

        Noted orLower(Noted other) {
            return other.bytes < bytes ? other : this;
        }
    }
}
