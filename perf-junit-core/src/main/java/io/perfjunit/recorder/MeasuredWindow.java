package io.perfjunit.recorder;

/**
 * The bounds of a load on the time axis, in nanoseconds of its clock. The thread that controls the load opens it before any
 * worker may start, and sets end and cut at any time.
 */
public final class MeasuredWindow {

    private static final long FAR = Long.MAX_VALUE / 4;

    private long origin;
    private long start;
    private volatile long end;
    private volatile long cut;

    /**
     * Opens the time axis; to be called once, before workers are let go.
     *
     * @param firstStart the first start of the load
     * @param windowStart when the measured window opens, not before the first start
     */
    public void open(long firstStart, long windowStart) {
        origin = firstStart;
        start = windowStart;
        end = firstStart + FAR;
        cut = firstStart + FAR;
    }

    /** The first start of the load. */
    public long origin() {
        return origin;
    }

    /** When the window opens. */
    public long start() {
        return start;
    }

    /** When it closes; far in the future while nobody knows. */
    public long end() {
        return end;
    }

    /** Sets when it closes: no call starts from then on. */
    public void endAt(long nanos) {
        end = nanos;
    }

    /** Sets the cut: a call that ends later than this is counted as interrupted, however it ends. */
    public void cutAt(long nanos) {
        cut = nanos;
    }

    /** True when a call that starts then is measured, false when it belongs to ramp-up or warm-up. */
    public boolean isMeasured(long startNanos) {
        return startNanos - start >= 0;
    }

    /** True when no call may start any more. */
    public boolean isOver(long nanos) {
        return nanos - end >= 0;
    }

    boolean contains(long nanos) {
        return nanos - start >= 0 && nanos - end <= 0;
    }

    boolean isInDrain(long nanos) {
        return nanos - end > 0;
    }

    /** True for a call that ends then only because it was cut, or in spite of it. */
    public boolean isCut(long nanos) {
        return nanos - cut > 0;
    }
}
