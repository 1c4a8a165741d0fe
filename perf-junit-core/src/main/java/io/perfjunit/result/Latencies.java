package io.perfjunit.result;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the successes of a step took by one {@link LatencyClock}.
 *
 * @param histogram their distribution
 * @param overLimit for each counted limit, in nanoseconds, the exact number of them that took longer
 */
public record Latencies(LatencyHistogram histogram, Map<Long, Long> overLimit) {

    /** No calls. */
    public static final Latencies NONE = new Latencies(LatencyHistogram.EMPTY, Map.of());

    public Latencies {
        overLimit = Map.copyOf(overLimit);
    }

    /** Number of calls slower than {@code limit}: exact if the plan counted it, else to the width of one bucket. */
    public long slowerThan(Duration limit) {
        Long exact = overLimit.get(limit.toNanos());
        return exact != null ? exact : histogram.countAbove(limit.toNanos());
    }

    /** Both together, by adding counts. */
    public Latencies plus(Latencies other) {
        Map<Long, Long> over = new TreeMap<>(overLimit);
        other.overLimit.forEach((limit, calls) -> over.merge(limit, calls, Long::sum));
        return new Latencies(histogram.plus(other.histogram), over);
    }
}
