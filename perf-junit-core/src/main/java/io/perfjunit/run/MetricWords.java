package io.perfjunit.run;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.run.TextTable.Side;
import io.perfjunit.sla.Unit;
import java.util.Locale;
import java.util.OptionalDouble;

/** The words for metrics. */
public final class MetricWords {

    private static final int LONGEST_NAME = 60;

    private MetricWords() {}

    /** A row per metric; without rows when there are none. */
    static TextTable table(LoadResult result) {
        TextTable table = new TextTable(Side.LEFT, Side.LEFT, Side.LEFT);
        for (MetricResult metric : result.whole().metrics()) {
            table.row(PlainText.oneLine(metric.name(), LONGEST_NAME), value(metric), details(metric));
        }
        return table;
    }

    /** The figure that stands for the metric. */
    public static String value(MetricResult metric) {
        return words(metric, metric.value());
    }

    /** What else there is to say of it: {@code p95 3 KB, max 4 KB, 1,000 values}. */
    public static String details(MetricResult metric) {
        if (metric.kind() == MetricKind.DISTRIBUTION) {
            return "mean; p50 " + words(metric, metric.figure("p50")) + ", p95 " + words(metric, metric.figure("p95"))
                    + ", max " + words(metric, metric.figure("max")) + ", " + Figures.count(metric.samples(), "value");
        }
        if (metric.kind() == MetricKind.RATE) {
            return "of " + Figures.count(metric.samples());
        }
        return metric.kind() == MetricKind.GAUGE && metric.samples() > 1
                ? "highest; last " + words(metric, metric.figure("last"))
                : "";
    }

    /** The kind as a word. */
    public static String kind(MetricKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String words(MetricResult metric, OptionalDouble value) {
        return value.isEmpty() ? "-" : Figures.value(unit(metric.unit()), value.getAsDouble());
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
