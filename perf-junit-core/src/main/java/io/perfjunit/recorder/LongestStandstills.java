package io.perfjunit.recorder;

import io.perfjunit.result.Standstill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps when nothing ran: the longest of such times, in constant memory. Guarded by its owner. */
final class LongestStandstills {

    static final int MOST = 200;

    private final Standstill.Kind kind;
    private final List<Noted> noted = new ArrayList<>();

    LongestStandstills(Standstill.Kind kind) {
        this.kind = kind;
    }

    /** Takes note of a time; to note the same one twice does no harm. */
    void add(long beginNanos, long lengthNanos) {
        Noted time = new Noted(beginNanos, lengthNanos);
        if (noted.contains(time)) {
            return;
        }
        noted.add(time);
        if (noted.size() > 2 * MOST) {
            noted.sort(Comparator.comparingLong(Noted::length).reversed());
            noted.subList(MOST, noted.size()).clear();
        }
    }

    /** Those that ended after a moment, in order, counted from it. */
    List<Standstill> since(long originNanos) {
        return noted.stream()
                .sorted(Comparator.comparingLong(Noted::length).reversed())
                .limit(MOST)
                .map(time -> standstill(time, originNanos))
                .filter(time -> time.end().compareTo(Duration.ZERO) > 0)
                .sorted(Comparator.comparing(Standstill::at))
                .toList();
    }

    /** What began before the first start counts from there. */
    private Standstill standstill(Noted time, long originNanos) {
        long at = time.begin - originNanos;
        long end = at + time.length;
        return new Standstill(kind, Duration.ofNanos(Math.max(0, at)), Duration.ofNanos(end - Math.max(0, at)));
    }

    private record Noted(long begin, long length) {}
}
