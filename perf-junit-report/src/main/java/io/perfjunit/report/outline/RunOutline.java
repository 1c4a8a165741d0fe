package io.perfjunit.report.outline;

import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import java.util.List;

/**
 * One run as an index needs it: its document without the time series, and of that the shape.
 *
 * @param run the document without intervals
 * @param shape p95 of every interval of the measured window in nanoseconds; NaN where nothing succeeded
 * @param page name of its page, relative to the index
 * @param attempt which run of its test in the build it is, from 1
 * @param attempts how many runs of its test there are
 */
public record RunOutline(RunDocument run, List<Double> shape, String page, int attempt, int attempts) {

    public RunOutline {
        shape = List.copyOf(shape);
    }

    /** The outline of a run. */
    public static RunOutline of(RunDocument run, String page, int attempt, int attempts) {
        return new RunOutline(run.withoutIntervals(), shape(run), page, attempt, attempts);
    }

    /** True for the run that stands for its test. */
    public boolean isLastAttempt() {
        return attempt == attempts;
    }

    private static List<Double> shape(RunDocument run) {
        return run.intervals().stream()
                .filter(interval -> interval.middleNanos() >= run.timeline().windowStartNanos()
                        && interval.middleNanos() <= run.timeline().windowEndNanos())
                .map(RunOutline::p95)
                .toList();
    }

    private static Double p95(IntervalDocument interval) {
        Long p95 = interval.iterations().p95Nanos();
        return p95 == null ? Double.NaN : p95.doubleValue();
    }
}
