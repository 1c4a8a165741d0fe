package io.perfjunit.result;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Number of calls by {@link Outcome}. Adding two of them is the only way to merge. */
public final class OutcomeCounts {

    /** No calls at all. */
    public static final OutcomeCounts NONE = new OutcomeCounts(new long[Outcome.values().length]);

    private final long[] counts;

    private OutcomeCounts(long[] counts) {
        this.counts = counts;
    }

    /**
     * Wraps counts in the order of {@link Outcome#values()}.
     *
     * @throws IllegalArgumentException if the length differs or a count is negative
     */
    public static OutcomeCounts of(long... countsByOrdinal) {
        if (countsByOrdinal.length != Outcome.values().length) {
            throw new IllegalArgumentException("need one count per outcome, got " + countsByOrdinal.length);
        }
        if (Arrays.stream(countsByOrdinal).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must not be negative: " + Arrays.toString(countsByOrdinal));
        }
        return new OutcomeCounts(countsByOrdinal.clone());
    }

    /** Calls that ended so. */
    public long of(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** Calls that succeeded. */
    public long succeeded() {
        return of(Outcome.SUCCESS);
    }

    /** Calls that did not succeed, those that never started included. */
    public long failed() {
        return total() - succeeded();
    }

    /** All calls that were due. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** Share of all calls that failed, 0 to 1; 0 when there was no call. */
    public double failedShare() {
        long total = total();
        return total == 0 ? 0 : (double) failed() / total;
    }

    /** The sum of both. */
    public OutcomeCounts plus(OutcomeCounts other) {
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.counts[i];
        }
        return new OutcomeCounts(sum);
    }

    /** The outcomes that occurred, with their counts. */
    public Map<Outcome, Long> asMap() {
        Map<Outcome, Long> map = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (of(outcome) > 0) {
                map.put(outcome, of(outcome));
            }
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutcomeCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
