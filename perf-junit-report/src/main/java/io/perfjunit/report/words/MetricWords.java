package io.perfjunit.report.words;

import io.perfjunit.report.json.MetricDocument;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import org.jspecify.annotations.Nullable;

/** A metric in words. */
public final class MetricWords {

    private MetricWords() {}

    /** What the value of the metric is: {@code number}, {@code share}, {@code highest}, {@code mean}. */
    public static String kind(MetricDocument metric) {
        return switch (metric.kind()) {
            case COUNT -> "number";
            case RATE -> "share";
            case GAUGE -> "highest";
            case DISTRIBUTION -> "mean";
        };
    }

    /** The figure that stands for the metric, in its unit. */
    public static String value(MetricDocument metric) {
        return figure(metric, metric.value());
    }

    /** A figure of the metric in its unit; a dash where there is none. */
    public static String figure(MetricDocument metric, @Nullable Double value) {
        return value == null ? "–" : Figures.value(unit(metric.unit()), value);
    }

    private static Unit unit(MetricUnit unit) {
        return switch (unit) {
            case NUMBER -> Unit.NUMBER;
            case SHARE -> Unit.SHARE;
            case NANOSECONDS -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
        };
    }
}
