package io.perfjunit.recorder;

/**
 * The parts of a load on the time axis, in nanoseconds of its clock. The thread that controls the load opens it before any
 * worker may start, and sets end and cut at any time. Part 0 is everything before a measured window opens; the measured window
 * of stage n is part n.
 */
public final class MeasuredWindow {

    /** The part of calls that are discarded: those of ramp-up and warm-up. */
    static final int EARLY = 0;

    private static final long FAR = Long.MAX_VALUE / 4;

    private long origin;
    private long[] starts = {0};
    private long[] ends = {0};
    private volatile long end;
    private volatile long cut;

    /**
     * Opens the time axis for one window whose end is not known yet; to be called once, before workers are let go.
     *
     * @param firstStart the first start of the load
     * @param windowStart when the measured window opens, not before the first start
     */
    public void open(long firstStart, long windowStart) {
        open(firstStart, new long[] {windowStart}, new long[] {firstStart + FAR});
    }

    /**
     * Opens the time axis; to be called once, before workers are let go.
     *
     * @param firstStart the first start of the load
     * @param windowStarts when the measured window of each stage opens, in order
     * @param windowEnds when each of them closes, not after the next one opens
     */
    public void open(long firstStart, long[] windowStarts, long[] windowEnds) {
        origin = firstStart;
        starts = windowStarts.clone();
        ends = windowEnds.clone();
        end = ends[ends.length - 1];
        cut = firstStart + FAR;
    }

    /** The first start of the load. */
    public long origin() {
        return origin;
    }

    /** Number of stages. */
    public int stages() {
        return starts.length;
    }

    /** When the first measured window opens. */
    public long start() {
        return starts[0];
    }

    /** When the measured window of a stage opens; stages count from 1. */
    public long start(int stage) {
        return starts[stage - 1];
    }

    /** When the measured window of a stage closes, or closed because the load ended; stages count from 1. */
    public long end(int stage) {
        long planned = stage == ends.length ? end : ends[stage - 1];
        return planned - end < 0 ? planned : end;
    }

    /** When the last window closes; far in the future while nobody knows. */
    public long end() {
        return end;
    }

    /** Sets when it closes: no call is due from then on. */
    public void endAt(long nanos) {
        end = nanos;
    }

    /** Sets the cut: a call that ends later than this is counted as interrupted, however it ends. */
    public void cutAt(long nanos) {
        cut = nanos;
    }

    /** True when a call that is due then is measured, false when it belongs to ramp-up or warm-up. */
    public boolean isMeasured(long dueNanos) {
        return partOfStart(dueNanos) != EARLY;
    }

    /** True when no call is due any more. */
    public boolean isOver(long nanos) {
        return nanos - end >= 0;
    }

    /** The part to which a call belongs that is due then. */
    int partOfStart(long nanos) {
        // The last stage first: of most loads it is the only one.
        for (int stage = starts.length; stage > 0; stage--) {
            if (nanos - starts[stage - 1] >= 0) {
                return stage == starts.length || nanos - ends[stage - 1] < 0 ? stage : EARLY;
            }
        }
        return EARLY;
    }

    /** The part whose measured window contains that moment, its end included. */
    int partOfEnd(long nanos) {
        for (int stage = starts.length; stage > 0; stage--) {
            if (nanos - starts[stage - 1] >= 0 && nanos - end(stage) <= 0) {
                return stage;
            }
        }
        return EARLY;
    }

    /** True when that moment is after the window of a part has closed. */
    boolean isAfter(int part, long nanos) {
        return nanos - (part == EARLY ? end : end(part)) > 0;
    }

    /** True for a call that ends then only because it was cut, or in spite of it. */
    public boolean isCut(long nanos) {
        return nanos - cut > 0;
    }
}
