package io.perfjunit.report.json;

import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one metric beside the calls, by the body or by the JVM. Values are in the metric's unit; a figure is left out
 * where there is none.
 *
 * @param name by which budgets refer to it
 * @param kind how its values add up
 * @param unit what they count
 * @param samples how many values there were; of a rate, how often it was asked
 * @param value the figure that stands for the metric: number of events, share of yes, highest level, mean
 * @param sum sum of the values; of a rate, how often the answer was yes
 * @param min the smallest
 * @param max the largest
 * @param last the last one
 * @param p50 median of a distribution
 * @param p75 its 75th percentile
 * @param p90 its 90th percentile
 * @param p95 its 95th percentile
 * @param p99 its 99th percentile
 * @param p999 its 99.9th percentile
 * @param histogram all values of a distribution, times 1,000, as compressed HdrHistogram V2 in Base64
 */
public record MetricDocument(
        String name,
        MetricKind kind,
        MetricUnit unit,
        long samples,
        @Nullable Double value,
        @Nullable Double sum,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Double last,
        @Nullable Double p50,
        @Nullable Double p75,
        @Nullable Double p90,
        @Nullable Double p95,
        @Nullable Double p99,
        @Nullable Double p999,
        @Nullable String histogram) {

    public MetricDocument {
        Required.field("metric.name", name);
        Required.field("metric.kind", kind);
        Required.field("metric.unit", unit);
    }
}
