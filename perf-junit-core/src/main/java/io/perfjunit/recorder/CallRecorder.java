package io.perfjunit.recorder;

import io.perfjunit.recorder.MetricNames.Metric;
import io.perfjunit.result.Exemplar;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of one virtual user. Times are nanoseconds of the load's clock. Iterations are recorded by the thread of the
 * user; steps and metrics may come from other threads that the body waits for.
 *
 * <p>A call that was due before the measured window is kept apart, and one that ends after the cut is counted as interrupted,
 * however it ended; once the recorder is closed nothing is recorded any more.
 */
public final class CallRecorder {

    private final LoadRecorder recorder;
    private final MeasuredWindow window;
    private final IntFunction<CallCounts> newCounts;
    private final int user;
    private final LongSupplier iteration;
    private final int home;
    private volatile @Nullable Throwable grouped;
    private volatile boolean recording;

    CallRecorder(LoadRecorder recorder, int user, LongSupplier iteration, int home) {
        this.recorder = recorder;
        this.window = recorder.window();
        this.newCounts = recorder::newCounts;
        this.user = user;
        this.iteration = iteration;
        this.home = home;
    }

    /** From now on calls are recorded; before, while a user is being prepared, they are not. */
    public void start() {
        recording = true;
    }

    /** From now on nothing is recorded: the user has made its last iteration. */
    public void stop() {
        recording = false;
    }

    /** True from the start of the load until the user has made its last iteration. */
    public boolean isRecording() {
        return recording;
    }

    /** Records a whole iteration that succeeded and started when it was due. */
    public void iteration(long start, long end) {
        record(StepNames.ITERATION, start, start, end, Outcome.SUCCESS, Timing.UNSCHEDULED, null);
        if (grouped != null) {
            grouped = null;
        }
    }

    /** Records a whole iteration that failed with {@code failure} and started when it was due. */
    public void iteration(long start, long end, Outcome outcome, Throwable failure) {
        iteration(start, start, end, outcome, failure, Timing.UNSCHEDULED);
    }

    /** Records a whole iteration that succeeded. */
    public void iteration(long due, long start, long end, Timing timing) {
        record(StepNames.ITERATION, due, start, end, Outcome.SUCCESS, timing, null);
        grouped = null;
    }

    /** Records a whole iteration that failed with {@code failure}. */
    public void iteration(long due, long start, long end, Outcome outcome, Throwable failure, Timing timing) {
        record(StepNames.ITERATION, due, start, end, outcome, timing, null);
        if (!new ForeignThrowable(failure).isOrCarries(grouped)) {
            group("", due, start, end, outcome, failure, null);
        }
        grouped = null;
    }

    /** How an iteration came to start. */
    public enum Timing {
        /** After the one before it; there was no schedule. */
        UNSCHEDULED,
        /** By schedule, on a user that waited for it. */
        AWAITED,
        /** By schedule, but it had to wait for a user. */
        WAITED
    }

    /**
     * Records a whole iteration that never came back. Called by the thread that controls the load, on behalf of a user whose
     * thread is lost.
     */
    public void abandon(long due, long now) {
        Stripe stripe = hold();
        if (stripe != null) {
            try {
                int part = window.partOfStart(due);
                stripe.counts(part, StepNames.ITERATION, newCounts)
                        .record(now - due, Outcome.INTERRUPTED, window.isAfter(part, now));
            } finally {
                stripe.release();
            }
        }
    }

    /** Records an iteration that was due but is not going to start any more. */
    public void neverStarted(long due) {
        Stripe stripe = hold();
        if (stripe != null) {
            try {
                stripe.counts(window.partOfStart(due), StepNames.ITERATION, newCounts)
                        .neverStarted();
            } finally {
                stripe.release();
            }
        }
    }

    /** Records a step that succeeded. */
    public void step(String name, long start, long end) {
        recordStep(name, start, end, Outcome.SUCCESS, null);
    }

    /** Records a step that succeeded and was a call over a network. */
    public void step(String name, long start, long end, ExchangeTrace trace) {
        recordStep(name, start, end, Outcome.SUCCESS, trace);
    }

    /** Records a step that failed with {@code failure}; the iteration that ends with it will not count it twice. */
    public void step(String name, long start, long end, Outcome outcome, Throwable failure) {
        failedStep(name, start, end, outcome, failure, null);
    }

    /** Records a step that was a call over a network and failed with {@code failure}. */
    public void step(String name, long start, long end, Outcome outcome, Throwable failure, ExchangeTrace trace) {
        failedStep(name, start, end, outcome, failure, trace);
    }

    private void failedStep(
            String name, long start, long end, Outcome outcome, Throwable failure, @Nullable ExchangeTrace trace) {
        recordStep(name, start, end, outcome, trace);
        if (!new ForeignThrowable(failure).isOrCarries(grouped)) {
            group(name, start, start, end, outcome, failure, trace);
            grouped = failure;
        }
    }

    /**
     * Records a value of a metric.
     *
     * @throws IllegalArgumentException if the name stands for another kind of metric already, or the value is no finite number
     */
    public void metric(String name, MetricKind kind, MetricUnit unit, double value, long now) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("metric \"" + name + "\" cannot take " + value);
        }
        Metric metric = recorder.metricNames().of(name, kind, unit);
        Stripe stripe = recording && !window.isCut(now) ? hold() : null;
        if (stripe != null) {
            try {
                stripe.metric(window.partOfStart(now), metric.number())
                        .add(value, now, kind == MetricKind.DISTRIBUTION);
            } finally {
                stripe.release();
            }
        }
    }

    private void recordStep(String name, long start, long end, Outcome outcome, @Nullable ExchangeTrace trace) {
        if (recording) {
            record(recorder.names().numberOf(name), start, start, end, outcome, Timing.UNSCHEDULED, trace);
        }
    }

    private void group(
            String step,
            long due,
            long start,
            long end,
            Outcome outcome,
            Throwable failure,
            @Nullable ExchangeTrace trace) {
        if (recording && !window.isCut(end)) {
            recorder.errorTable()
                    .add(window.isMeasured(due), end, failure, exemplar(step, due, start, end, outcome, trace));
        }
    }

    private void record(
            int step, long due, long start, long end, Outcome outcome, Timing timing, @Nullable ExchangeTrace trace) {
        Stripe stripe = recording ? hold() : null;
        if (stripe == null) {
            return;
        }
        int part = window.partOfStart(due);
        Outcome counted = window.isCut(end) ? Outcome.INTERRUPTED : outcome;
        try {
            CallCounts counts = stripe.counts(part, step, newCounts);
            counts.record(end - due, counted, window.isAfter(part, end));
            if (trace != null) {
                counts.exchange(trace, end - start);
            }
            if (timing != Timing.UNSCHEDULED) {
                recordSchedule(counts, due, start, end, counted, timing);
            }
            if (counted == Outcome.SUCCESS) {
                int endPart = window.partOfEnd(end);
                if (endPart != MeasuredWindow.EARLY) {
                    (endPart == part ? counts : stripe.counts(endPart, step, newCounts)).completedInWindow();
                }
            }
            if (part != MeasuredWindow.EARLY && counts.slowest().isAmong(end - due)) {
                counts.slowest().add(exemplar(recorder.names().nameOf(step), due, start, end, counted, trace));
            }
        } finally {
            // Also without memory or stack: the reader waits for it.
            stripe.release();
        }
    }

    private static void recordSchedule(
            CallCounts counts, long due, long start, long end, Outcome outcome, Timing timing) {
        if (outcome == Outcome.SUCCESS) {
            counts.service(end - start);
        }
        if (timing == Timing.WAITED) {
            counts.waitedForUser();
        } else {
            counts.startedAfter(start - due);
        }
    }

    private Exemplar exemplar(
            String step, long due, long start, long end, Outcome outcome, @Nullable ExchangeTrace trace) {
        return new Exemplar(
                step,
                user,
                iteration.getAsLong(),
                Duration.ofNanos(due - window.origin()),
                Duration.ofNanos(end - due),
                Duration.ofNanos(end - start),
                outcome,
                trace == null ? Optional.empty() : Optional.of(trace.freeze()));
    }

    /** Holds a free stripe: the user's own, its twin, or the next pair. Null once the recorder is closed. */
    private @Nullable Stripe hold() {
        Stripe own = recorder.stripe(home * 2);
        return own.tryHold() ? own : holdAnother();
    }

    private @Nullable Stripe holdAnother() {
        int count = recorder.stripeCount();
        for (int next = home * 2 + 1; ; next++) {
            Stripe stripe = recorder.stripe(next % count);
            if (stripe.tryHold()) {
                return stripe;
            }
            if (stripe.isClosed()) {
                return null;
            }
        }
    }
}
