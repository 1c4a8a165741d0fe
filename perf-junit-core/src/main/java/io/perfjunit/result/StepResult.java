package io.perfjunit.result;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of one step, or of the iteration as a whole, in one part of a load.
 *
 * @param name the step's name; empty for the iteration as a whole
 * @param counts calls by outcome; all of them were due in this part
 * @param successes response times of the successes
 * @param failures elapsed times of the failures that had started
 * @param completedInWindow successes that ended while the measured window was open, wherever they began: what throughput counts
 * @param endedInDrain calls of this part that ended after the window had closed
 * @param overLimit for each counted limit, in nanoseconds, the exact number of successes that took longer
 */
public record StepResult(
        String name,
        OutcomeCounts counts,
        LatencyHistogram successes,
        LatencyHistogram failures,
        long completedInWindow,
        long endedInDrain,
        Map<Long, Long> overLimit) {

    public StepResult {
        overLimit = Map.copyOf(overLimit);
    }

    /** A step of which nothing was recorded. */
    public static StepResult empty(String name) {
        return new StepResult(name, OutcomeCounts.NONE, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, 0, 0, Map.of());
    }

    /** Elapsed times of successes and failures together. */
    public LatencyHistogram all() {
        return successes.plus(failures);
    }

    /** Number of successes slower than {@code limit}: exact if the plan counted it, else to the width of one bucket. */
    public long slowerThan(Duration limit) {
        Long exact = overLimit.get(limit.toNanos());
        return exact != null ? exact : successes.countAbove(limit.toNanos());
    }

    /** The same step measured in two places or times, by adding counts. */
    public StepResult plus(StepResult other) {
        Map<Long, Long> over = new TreeMap<>(overLimit);
        other.overLimit.forEach((limit, calls) -> over.merge(limit, calls, Long::sum));
        return new StepResult(
                name,
                counts.plus(other.counts),
                successes.plus(other.successes),
                failures.plus(other.failures),
                completedInWindow + other.completedInWindow,
                endedInDrain + other.endedInDrain,
                over);
    }
}
