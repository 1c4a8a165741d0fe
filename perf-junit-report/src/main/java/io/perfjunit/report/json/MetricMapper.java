package io.perfjunit.report.json;

import io.perfjunit.result.HistogramCodec;
import io.perfjunit.result.MetricResult;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Metrics as documents; what JSON has no number for is left out. */
final class MetricMapper {

    private MetricMapper() {}

    static MetricDocument toDocument(MetricResult metric, boolean withHistogram) {
        return new MetricDocument(
                WellFormed.text(metric.name()),
                metric.kind(),
                metric.unit(),
                metric.samples(),
                finite(metric.value()),
                finite(metric.figure("sum")),
                finite(metric.figure("min")),
                finite(metric.figure("max")),
                finite(metric.figure("last")),
                finite(metric.figure("p50")),
                finite(metric.figure("p75")),
                finite(metric.figure("p90")),
                finite(metric.figure("p95")),
                finite(metric.figure("p99")),
                finite(metric.figure("p99.9")),
                metric.distribution().isEmpty() || !withHistogram
                        ? null
                        : HistogramCodec.encode(metric.distribution()));
    }

    private static @Nullable Double finite(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}
