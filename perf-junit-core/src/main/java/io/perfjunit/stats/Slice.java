package io.perfjunit.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls that ended in one short stretch of time.
 *
 * @param calls how many
 * @param over how many of them were over a limit
 */
public record Slice(long calls, long over) {

    /** No calls at all. */
    static final Slice NONE = new Slice(0, 0);

    public Slice {
        if (over < 0 || over > calls) {
            throw new IllegalArgumentException(
                    "calls over the limit must lie between 0 and all calls, were " + over + " of " + calls);
        }
    }

    /** Both stretches together. */
    public Slice plus(Slice other) {
        return new Slice(calls + other.calls, over + other.over);
    }

    /** Joins neighbours until each slice has {@code least} calls; what is left at the end goes to the last one. */
    static List<Slice> joined(List<Slice> slices, long least) {
        List<Slice> joined = new ArrayList<>();
        Slice open = NONE;
        for (Slice slice : slices) {
            open = open.plus(slice);
            if (open.calls >= least) {
                joined.add(open);
                open = NONE;
            }
        }
        if (open.calls > 0) {
            Slice last = joined.isEmpty() ? NONE : joined.remove(joined.size() - 1);
            joined.add(last.plus(open));
        }
        return joined;
    }
}
