package io.perfjunit.report.json;

import io.perfjunit.result.HistogramCodec;
import io.perfjunit.result.LatencyHistogram;
import org.jspecify.annotations.Nullable;

/**
 * A distribution of response times. All figures but the count and the sum are left out when there is no value.
 *
 * @param count number of values
 * @param sumNanos exact sum
 * @param minNanos exact smallest value
 * @param meanNanos exact mean
 * @param p50Nanos median
 * @param p75Nanos 75th percentile
 * @param p90Nanos 90th percentile
 * @param p95Nanos 95th percentile
 * @param p99Nanos 99th percentile
 * @param p999Nanos 99.9th percentile
 * @param maxNanos exact largest value
 * @param histogram all values as compressed HdrHistogram V2 in Base64, so that documents can be merged
 */
public record DistributionDocument(
        long count,
        long sumNanos,
        @Nullable Long minNanos,
        @Nullable Long meanNanos,
        @Nullable Long p50Nanos,
        @Nullable Long p75Nanos,
        @Nullable Long p90Nanos,
        @Nullable Long p95Nanos,
        @Nullable Long p99Nanos,
        @Nullable Long p999Nanos,
        @Nullable Long maxNanos,
        @Nullable String histogram) {

    /**
     * The values as a histogram that can be merged with others.
     *
     * @throws IllegalArgumentException if the text is not a histogram, or not one of {@link #count} values
     */
    public LatencyHistogram toHistogram() {
        if (histogram == null || minNanos == null || maxNanos == null) {
            return LatencyHistogram.EMPTY;
        }
        LatencyHistogram values = HistogramCodec.decode(histogram, sumNanos, minNanos, maxNanos);
        if (values.count() != count) {
            throw new IllegalArgumentException("histogram holds " + values.count() + " values, not " + count);
        }
        return values;
    }
}
