package io.perfjunit.recorder;

import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.Exemplar;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

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
    private static final NanoClock CLOCK = NanoClock.system();
    private static final long PATIENCE_NANOS = 20_000_000;
    private static final long LAST_PATIENCE_NANOS = 1_000_000_000;

    private final MeasuredWindow window;
    private final CountedLimits limits;
    private final StepNames names = new StepNames();
    private final MetricNames metricNames = new MetricNames();
    private final Queue<SlowestCalls> slowest = new ConcurrentLinkedQueue<>();
    private final ErrorTable errors;
    private final Stripe[] stripes;
    private final List<PartAccumulator> parts = new ArrayList<>();
    private final StepAccumulator interval;
    private final IntervalSeries series;
    private long lastRead;

    /** A recorder for so many users, before any of them starts; it is going to be read at steps of that width. */
    public LoadRecorder(MeasuredWindow window, Set<StepLimit> countedLimits, int users, Duration width) {
        this.window = window;
        this.limits = new CountedLimits(countedLimits);
        this.errors = new ErrorTable(window);
        this.stripes = new Stripe[2 * Math.min(users, MOST_HOMES)];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Stripe();
        }
        this.interval = new StepAccumulator(this::newCounts);
        this.series = new IntervalSeries(width);
    }

    /** The recorder of one virtual user, numbered from 0; {@code iteration} tells the number of its running iteration. */
    public CallRecorder forUser(int user, LongSupplier iteration) {
        return new CallRecorder(this, user, iteration, user % (stripes.length / 2));
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
            // What cannot be had now is there at the next reading.
            if (hold(stripe, PATIENCE_NANOS)) {
                try {
                    stripe.drain(sink);
                } finally {
                    stripe.release();
                }
            }
        }
        return endInterval(now, users, inFlight);
    }

    /** Reads for the last time; whatever is recorded afterwards is dropped. To be called by the reader only. */
    public Interval close(long now) {
        for (Stripe stripe : stripes) {
            hold(stripe, LAST_PATIENCE_NANOS);
            try {
                stripe.drain(sink);
                stripe.drainRest(sink);
            } finally {
                stripe.close();
            }
        }
        return endInterval(now, 0, 0);
    }

    /**
     * A worker holds a stripe for nanoseconds. One whose stack was full in the middle of that never lets go: no code can be relied on there,
     * and that which would let go is code. The reader must not wait for it without end.
     *
     * @return false if it was held all the time
     */
    private static boolean hold(Stripe stripe, long patienceNanos) {
        if (stripe.tryHold()) {
            return true;
        }
        long began = CLOCK.nanoTime();
        while (!stripe.tryHold()) {
            if (CLOCK.nanoTime() - began > patienceNanos) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    private final Stripe.Sink sink = new Stripe.Sink() {
        @Override
        public void take(int part, int step, CallCounts counts) {
            counts.addTo(part(part).steps.of(step));
            counts.addTo(interval.of(step));
        }

        @Override
        public void takeRest(int part, int step, CallCounts counts) {
            counts.addRestTo(part(part).steps.of(step));
        }

        @Override
        public void take(int part, int metric, MetricCounts counts) {
            counts.addTo(part(part).metric(metric));
        }
    };

    private PartAccumulator part(int part) {
        while (parts.size() <= part) {
            parts.add(new PartAccumulator(this::newCounts));
        }
        return parts.get(part);
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

    /** What was measured in each stage. After {@link #close}; {@code stageNames} are those of all stages in order. */
    public List<LoadPart> stages(List<String> stageNames) {
        return IntStream.rangeClosed(1, window.stages())
                .mapToObj(stage -> stage(stage, stageNames.get(stage - 1)))
                .toList();
    }

    private LoadPart stage(int stage, String name) {
        long start = window.start(stage);
        long end = Math.max(start, window.end(stage));
        PartAccumulator counted = part(stage);
        List<StepResult> steps = new ArrayList<>();
        for (int step = 1; step < names.inOrder().size(); step++) {
            steps.add(counted.steps.of(step).toResult(names.nameOf(step)));
        }
        CallCounts iterations = counted.steps.of(StepNames.ITERATION);
        return new LoadPart(
                name,
                Duration.ofNanos(start - window.origin()),
                Duration.ofNanos(end - window.origin()),
                Duration.ofNanos(window.end(stage) - start),
                iterations.toResult(""),
                steps,
                iterations.starts(),
                counted.metrics(metricNames));
    }

    /** Number of whole iterations that were due in a measured window. After {@link #close}. */
    public long measuredIterations() {
        return IntStream.rangeClosed(1, window.stages())
                .mapToLong(stage -> part(stage).steps.of(StepNames.ITERATION).total())
                .sum();
    }

    /** Records an iteration that was due but is not going to start any more. To be called by the reader only. */
    public void neverStarted(long due) {
        new CallRecorder(this, 0, () -> -1, 0).neverStarted(due);
    }

    /** Whole iterations that were due before any window. After {@link #close}. */
    public StepResult coldStart() {
        return part(MeasuredWindow.EARLY).steps.of(StepNames.ITERATION).toResult("");
    }

    /** The slowest calls of the iteration and of every step, the slowest first. After {@link #close}. */
    public List<Exemplar> slowest() {
        Map<String, SlowestCalls> bySteps = new HashMap<>();
        for (SlowestCalls ofOneStripe : slowest) {
            for (Exemplar call : ofOneStripe.calls()) {
                bySteps.computeIfAbsent(call.step(), step -> new SlowestCalls()).add(call);
            }
        }
        return bySteps.values().stream()
                .flatMap(calls -> calls.calls().stream())
                .sorted((a, b) -> b.response().compareTo(a.response()))
                .toList();
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

    MetricNames metricNames() {
        return metricNames;
    }

    ErrorTable errorTable() {
        return errors;
    }

    CallCounts newCounts(int step) {
        SlowestCalls own = new SlowestCalls();
        slowest.add(own);
        return new CallCounts(limits.of(names.nameOf(step)), own);
    }

    int stripeCount() {
        return stripes.length;
    }

    Stripe stripe(int index) {
        return stripes[index];
    }
}
