package io.perfjunit.recorder;

import io.perfjunit.result.Exemplar;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The slowest calls of one step on one stripe; those of all stripes together hold the slowest of the step. Owned by whoever holds
 * the stripe, so that no worker waits for another. A call that is not among the slowest costs a single look.
 */
final class SlowestCalls {

    /** So many are kept. */
    static final int MOST = 10;

    private static final Comparator<Exemplar> BY_TIME = Comparator.comparing(Exemplar::response);

    private final PriorityQueue<Exemplar> calls = new PriorityQueue<>(MOST + 1, BY_TIME);
    private long floor = -1;

    /** True when a call of so many nanoseconds is among the slowest so far. */
    boolean isAmong(long nanos) {
        return nanos > floor;
    }

    void add(Exemplar call) {
        calls.add(call);
        if (calls.size() > MOST) {
            calls.remove();
        }
        if (calls.size() == MOST) {
            floor = calls.element().response().toNanos();
        }
    }

    /** The slowest first. */
    List<Exemplar> calls() {
        return calls.stream().sorted(BY_TIME.reversed()).toList();
    }
}
