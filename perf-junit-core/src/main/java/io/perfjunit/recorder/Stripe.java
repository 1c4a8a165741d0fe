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
    private static final int FIRST_STEPS = 4;

    // The state lies in the middle of an array of three cache lines: on one line with what another worker reads, it
    // would slow
    // that worker down with every call.
    private static final int LINE = 16;

    private final int[] state = new int[3 * LINE];
    private @Nullable CallCounts[][] parts = new CallCounts[2][FIRST_STEPS];
    private @Nullable MetricCounts[][] metrics = new MetricCounts[2][0];
    private boolean used;

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

    /** The counts of a step, for calls of a part of the load; the caller must hold the stripe. */
    CallCounts counts(int part, int step, IntFunction<CallCounts> factory) {
        if (!used) {
            used = true;
        }
        if (part < parts.length && step < parts[part].length) {
            CallCounts counts = parts[part][step];
            if (counts != null) {
                return counts;
            }
        }
        return open(part, step, factory);
    }

    private CallCounts open(int part, int step, IntFunction<CallCounts> factory) {
        if (part >= parts.length) {
            // Whole or not at all, should there be no memory for it.
            @Nullable CallCounts[][] longer = Arrays.copyOf(parts, part + 1);
            for (int i = parts.length; i < longer.length; i++) {
                longer[i] = new CallCounts[FIRST_STEPS];
            }
            parts = longer;
        }
        if (step >= parts[part].length) {
            parts[part] = Arrays.copyOf(parts[part], Math.max(step + 1, parts[part].length * 2));
        }
        CallCounts counts = factory.apply(step);
        parts[part][step] = counts;
        return counts;
    }

    /** The values of a metric in a part of the load; the caller must hold the stripe. */
    MetricCounts metric(int part, int number) {
        used = true;
        if (part >= metrics.length) {
            @Nullable MetricCounts[][] longer = Arrays.copyOf(metrics, part + 1);
            for (int i = metrics.length; i < longer.length; i++) {
                longer[i] = new MetricCounts[0];
            }
            metrics = longer;
        }
        if (number >= metrics[part].length) {
            metrics[part] = Arrays.copyOf(metrics[part], number + 1);
        }
        MetricCounts known = metrics[part][number];
        if (known != null) {
            return known;
        }
        MetricCounts counts = new MetricCounts();
        metrics[part][number] = counts;
        return counts;
    }

    /** Hands what intervals tell to {@code sink} and empties that; the caller must hold the stripe. */
    void drain(Sink sink) {
        if (!used) {
            return;
        }
        used = false;
        for (int part = 0; part < parts.length; part++) {
            drainCalls(part, sink);
        }
        for (int part = 0; part < metrics.length; part++) {
            drainMetrics(part, sink);
        }
    }

    /** Hands over what {@link #drain} leaves, once and for all; the caller must hold the stripe. */
    void drainRest(Sink sink) {
        for (int part = 0; part < parts.length; part++) {
            for (int step = 0; step < parts[part].length; step++) {
                CallCounts counts = parts[part][step];
                if (counts != null) {
                    sink.takeRest(part, step, counts);
                }
            }
        }
    }

    private void drainCalls(int part, Sink sink) {
        @Nullable CallCounts[] ofPart = parts[part];
        for (int step = 0; step < ofPart.length; step++) {
            CallCounts counts = ofPart[step];
            if (counts != null && !counts.isEmpty()) {
                sink.take(part, step, counts);
                counts.clear();
            }
        }
    }

    private void drainMetrics(int part, Sink sink) {
        @Nullable MetricCounts[] ofPart = metrics[part];
        for (int number = 0; number < ofPart.length; number++) {
            MetricCounts counts = ofPart[number];
            if (counts != null && !counts.isEmpty()) {
                sink.take(part, number, counts);
                counts.clear();
            }
        }
    }

    /** Takes what a stripe has counted since it was last emptied. */
    interface Sink {
        void take(int part, int step, CallCounts counts);

        /** Takes what a stripe has counted since the beginning and handed to nobody. */
        void takeRest(int part, int step, CallCounts counts);

        void take(int part, int metric, MetricCounts counts);
    }
}
