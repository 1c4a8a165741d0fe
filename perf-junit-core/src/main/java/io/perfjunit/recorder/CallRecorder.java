package io.perfjunit.recorder;

import io.perfjunit.result.Outcome;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of one virtual user. Used by one thread at a time. Times are nanoseconds of the load's clock.
 *
 * <p>A call that was due before the measured window is kept apart, and one that ends after the cut is counted as interrupted,
 * however it ended; once the recorder is closed nothing is recorded any more.
 */
public final class CallRecorder {

    private final LoadRecorder recorder;
    private final MeasuredWindow window;
    private final IntFunction<CallCounts> newCounts;
    private final int home;
    private @Nullable Throwable grouped;
    private boolean recording;

    CallRecorder(LoadRecorder recorder, int home) {
        this.recorder = recorder;
        this.window = recorder.window();
        this.newCounts = recorder::newCounts;
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

    /** Records a whole iteration that succeeded. */
    public void iteration(long start, long end) {
        record(StepNames.ITERATION, start, end, Outcome.SUCCESS);
        if (grouped != null) {
            grouped = null;
        }
    }

    /** Records a whole iteration that failed with {@code failure}. */
    public void iteration(long start, long end, Outcome outcome, Throwable failure) {
        record(StepNames.ITERATION, start, end, outcome);
        if (!new ForeignThrowable(failure).isOrCarries(grouped)) {
            group("", start, end, outcome, failure);
        }
        grouped = null;
    }

    /**
     * Records a whole iteration that never came back. Called by the thread that controls the load, on behalf of a user whose
     * thread is lost.
     */
    public void abandon(long start, long now) {
        Stripe stripe = hold();
        if (stripe != null) {
            stripe.counts(window.isMeasured(start), StepNames.ITERATION, newCounts)
                    .record(now - start, Outcome.INTERRUPTED, false, window.isInDrain(now));
            stripe.release();
        }
    }

    /** Records a step that succeeded. */
    public void step(String name, long start, long end) {
        recordStep(name, start, end, Outcome.SUCCESS);
    }

    /** Records a step that failed with {@code failure}; the iteration that ends with it will not count it twice. */
    public void step(String name, long start, long end, Outcome outcome, Throwable failure) {
        recordStep(name, start, end, outcome);
        if (!new ForeignThrowable(failure).isOrCarries(grouped)) {
            group(name, start, end, outcome, failure);
            grouped = failure;
        }
    }

    private void recordStep(String name, long start, long end, Outcome outcome) {
        if (recording) {
            record(recorder.names().numberOf(name), start, end, outcome);
        }
    }

    private void group(String step, long start, long end, Outcome outcome, Throwable failure) {
        if (recording && !window.isCut(end)) {
            recorder.errorTable().add(step, window.isMeasured(start), end, outcome, failure);
        }
    }

    private void record(int step, long start, long end, Outcome outcome) {
        Stripe stripe = recording ? hold() : null;
        if (stripe == null) {
            return;
        }
        stripe.counts(window.isMeasured(start), step, newCounts)
                .record(
                        end - start,
                        window.isCut(end) ? Outcome.INTERRUPTED : outcome,
                        window.contains(end),
                        window.isInDrain(end));
        stripe.release();
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
