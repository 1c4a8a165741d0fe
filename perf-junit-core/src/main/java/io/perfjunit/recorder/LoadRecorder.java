package io.perfjunit.recorder;

import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.Interval;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Writes down one load. Workers record through the {@link CallRecorder} of their virtual user; one thread, the reader, empties
 * what they wrote at every interval and freezes it at the end.
 *
 * <p>Every user has two stripes, and shares them with others only beyond {@value #MOST_HOMES} users. The reader holds at most one
 * stripe at a time, so a worker that has its pair to itself needs at most two attempts: recording is wait-free. Beyond, a worker
 * walks on to the next pair, which is lock-free.
 */
public final class LoadRecorder {

    private static final int MOST_HOMES = 128;

    private final MeasuredWindow window;
    private final CountedLimits limits;
    private final StepNames names = new StepNames();
    private final ErrorTable errors;
    private final Stripe[] stripes;
    private final StepAccumulator measured;
    private final StepAccumulator early;
    private final StepAccumulator interval;
    private final IntervalSeries series = new IntervalSeries();
    private long lastRead;

    /** A recorder for so many users, before any of them starts. */
    public LoadRecorder(MeasuredWindow window, Set<StepLimit> countedLimits, int users) {
        this.window = window;
        this.limits = new CountedLimits(countedLimits);
        this.errors = new ErrorTable(window);
        this.stripes = new Stripe[2 * Math.min(users, MOST_HOMES)];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Stripe();
        }
        IntFunction<CallCounts> factory = this::newCounts;
        this.measured = new StepAccumulator(factory);
        this.early = new StepAccumulator(factory);
        this.interval = new StepAccumulator(factory);
    }

    /** The recorder of one virtual user, numbered from 0; to be used by one thread at a time. */
    public CallRecorder forUser(int user) {
        return new CallRecorder(this, user % (stripes.length / 2));
    }

    /** The time axis begins; to be called once the window is open and before any worker is let go. */
    public void start() {
        lastRead = window.origin();
    }

    /**
     * Collects what was recorded since the last reading. To be called by the reader only.
     *
     * @param now end of the interval in nanoseconds of the clock
     * @param users virtual users that are active
     * @param inFlight calls that are running
     */
    public Interval read(long now, int users, int inFlight) {
        for (Stripe stripe : stripes) {
            hold(stripe);
            stripe.drain(this::take);
            stripe.release();
        }
        return endInterval(now, users, inFlight);
    }

    /** Reads for the last time; whatever is recorded afterwards is dropped. To be called by the reader only. */
    public Interval close(long now) {
        for (Stripe stripe : stripes) {
            hold(stripe);
            stripe.drain(this::take);
            stripe.close();
        }
        return endInterval(now, 0, 0);
    }

    private static void hold(Stripe stripe) {
        while (!stripe.tryHold()) {
            Thread.onSpinWait();
        }
    }

    private void take(boolean inWindow, int step, CallCounts counts) {
        counts.addTo((inWindow ? measured : early).of(step));
        counts.addTo(interval.of(step));
    }

    private Interval endInterval(long now, int users, int inFlight) {
        List<StepInterval> steps = new ArrayList<>();
        interval.forEach((step, counts) -> {
            if (step != StepNames.ITERATION && !counts.isEmpty()) {
                steps.add(counts.toInterval(names.nameOf(step)));
            }
        });
        Interval ended = new Interval(
                Duration.ofNanos(lastRead - window.origin()),
                Duration.ofNanos(now - lastRead),
                users,
                inFlight,
                interval.of(StepNames.ITERATION).toInterval(""),
                steps);
        interval.clear();
        lastRead = now;
        series.add(ended);
        return ended;
    }

    /** Whole iterations that were due in the window. After {@link #close}. */
    public StepResult iterations() {
        return result(StepNames.ITERATION);
    }

    /** The steps that were due in the window. After {@link #close}. */
    public List<StepResult> steps() {
        List<StepResult> results = new ArrayList<>();
        for (int step = 1; step < names.inOrder().size(); step++) {
            results.add(result(step));
        }
        return results;
    }

    private StepResult result(int step) {
        return measured.of(step).toResult(names.nameOf(step), early.of(step).completedInWindow());
    }

    /** Whole iterations that were due before the window. After {@link #close}. */
    public StepResult coldStart() {
        return early.of(StepNames.ITERATION).toResult("", 0);
    }

    /** The time series. */
    public List<Interval> intervals() {
        return series.intervals();
    }

    /** Failures by kind. */
    public List<ErrorGroup> errors() {
        return errors.groups();
    }

    MeasuredWindow window() {
        return window;
    }

    StepNames names() {
        return names;
    }

    ErrorTable errorTable() {
        return errors;
    }

    CallCounts newCounts(int step) {
        return new CallCounts(limits.of(names.nameOf(step)));
    }

    int stripeCount() {
        return stripes.length;
    }

    Stripe stripe(int index) {
        return stripes[index];
    }
}
