package io.perfjunit.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * What ended of one step, or of the iteration as a whole, within an interval. Counts of failures that are 0 are left out, and so
 * are the times when nothing succeeded.
 *
 * @param step name of the step; empty for the iteration as a whole
 * @param succeeded calls that returned
 * @param failedCheck calls that failed a check
 * @param error calls that threw
 * @param timeout calls that gave up waiting
 * @param interrupted calls that were cut
 * @param neverStarted calls that could not start
 * @param p50Nanos median of the successes
 * @param p95Nanos their 95th percentile
 * @param p99Nanos their 99th percentile
 * @param maxNanos their largest value
 * @param serviceP50Nanos median of their service times; left out, as the next three, where those are the response times
 * @param serviceP95Nanos 95th percentile of the service times
 * @param serviceP99Nanos 99th percentile of the service times
 * @param serviceMaxNanos the longest service time
 */
public record SliceDocument(
        String step,
        long succeeded,
        @JsonInclude(Include.NON_DEFAULT) long failedCheck,
        @JsonInclude(Include.NON_DEFAULT) long error,
        @JsonInclude(Include.NON_DEFAULT) long timeout,
        @JsonInclude(Include.NON_DEFAULT) long interrupted,
        @JsonInclude(Include.NON_DEFAULT) long neverStarted,
        @Nullable Long p50Nanos,
        @Nullable Long p95Nanos,
        @Nullable Long p99Nanos,
        @Nullable Long maxNanos,
        @Nullable Long serviceP50Nanos,
        @Nullable Long serviceP95Nanos,
        @Nullable Long serviceP99Nanos,
        @Nullable Long serviceMaxNanos) {

    public SliceDocument {
        Required.field("slice.step", step);
    }

    /** Calls of every outcome. */
    public CountsDocument counts() {
        return new CountsDocument(succeeded, failedCheck, error, timeout, interrupted, neverStarted);
    }
}
