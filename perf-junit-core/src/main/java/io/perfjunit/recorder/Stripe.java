package io.perfjunit.recorder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A set of counts that one thread at a time may hold: a worker for the few nanoseconds of one record, or the reader while it
 * empties it. Nobody waits for it: whoever finds it held goes on to another one.
 *
 * <p>All fields but {@code state} belong to the holder, and are written to as seldom as possible.
 */
final class Stripe {

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int FREE = 0;
    private static final int HELD = 1;
    private static final int CLOSED = 2;

    // The state lies in the middle of an array of three cache lines: on one line with what another worker reads, it
    // would slow
    // that worker down with every call.
    private static final int LINE = 16;

    private final int[] state = new int[3 * LINE];
    private boolean used;
    private @Nullable CallCounts[] measured = new @Nullable CallCounts[4];
    private @Nullable CallCounts[] early = new @Nullable CallCounts[4];

    boolean tryHold() {
        return CELL.compareAndSet(state, LINE, FREE, HELD);
    }

    void release() {
        CELL.setRelease(state, LINE, FREE);
    }

    /** Closes it for good; the caller must hold it. */
    void close() {
        CELL.setRelease(state, LINE, CLOSED);
    }

    boolean isClosed() {
        return (int) CELL.getAcquire(state, LINE) == CLOSED;
    }

    /** The counts of a step, for calls that were due in the window or for those before it; the caller must hold the stripe. */
    CallCounts counts(boolean inWindow, int step, IntFunction<CallCounts> factory) {
        if (!used) {
            used = true;
        }
        @Nullable CallCounts[] part = inWindow ? measured : early;
        CallCounts counts = step < part.length ? part[step] : null;
        return counts != null ? counts : open(inWindow, step, factory);
    }

    private CallCounts open(boolean inWindow, int step, IntFunction<CallCounts> factory) {
        @Nullable CallCounts[] part = inWindow ? measured : early;
        if (step >= part.length) {
            part = Arrays.copyOf(part, Math.max(step + 1, part.length * 2));
            if (inWindow) {
                measured = part;
            } else {
                early = part;
            }
        }
        CallCounts counts = factory.apply(step);
        part[step] = counts;
        return counts;
    }

    /** Hands everything to {@code sink} and empties it; the caller must hold the stripe. */
    void drain(Sink sink) {
        if (!used) {
            return;
        }
        used = false;
        drain(measured, true, sink);
        drain(early, false, sink);
    }

    private static void drain(@Nullable CallCounts[] part, boolean inWindow, Sink sink) {
        for (int step = 0; step < part.length; step++) {
            CallCounts counts = part[step];
            if (counts != null && !counts.isEmpty()) {
                sink.take(inWindow, step, counts);
                counts.clear();
            }
        }
    }

    /** Takes what a stripe has counted since it was last emptied. */
    interface Sink {
        void take(boolean inWindow, int step, CallCounts counts);
    }
}
