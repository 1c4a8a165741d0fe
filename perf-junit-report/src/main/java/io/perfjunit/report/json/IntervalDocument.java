package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One slice of the load on the time axis: what ended in it, warm-up and drain included.
 *
 * @param startNanos when it began
 * @param lengthNanos its real length
 * @param users virtual users that were active at its end
 * @param inFlight calls that were running at its end
 * @param iterations what ended of whole iterations
 * @param steps what ended of every step
 * @param latencyBands response times of the successful iterations, coarsely; left out when nothing succeeded
 */
public record IntervalDocument(
        long startNanos,
        long lengthNanos,
        int users,
        int inFlight,
        SliceDocument iterations,
        List<SliceDocument> steps,
        @Nullable BandsDocument latencyBands) {

    public IntervalDocument {
        Required.field("interval.iterations", iterations);
        steps = RunDocument.orEmpty(steps);
    }

    /** When it ended. */
    public long endNanos() {
        return startNanos + lengthNanos;
    }

    /** Its middle, where a point of a chart stands. */
    public long middleNanos() {
        return startNanos + lengthNanos / 2;
    }

    /** Successful iterations per second. */
    public double throughputPerSecond() {
        return lengthNanos == 0 ? 0 : iterations.succeeded() * 1e9 / lengthNanos;
    }
}
