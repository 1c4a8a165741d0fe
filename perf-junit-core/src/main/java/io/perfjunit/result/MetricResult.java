package io.perfjunit.result;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was told of one metric in one part of a load. Values are doubles in the metric's unit; only their distribution is kept to
 * three digits.
 *
 * @param name by which budgets and reports refer to it, such as {@code cache.hit} or {@code jvm.gc.pause}
 * @param kind how its values add up
 * @param unit what they count
 * @param samples how many values there were; of a rate, how often it was asked
 * @param sum their sum; of a rate, how often the answer was yes; of a count, the number
 * @param min the smallest
 * @param max the largest
 * @param last the last one
 * @param distribution of a distribution, its values times {@link #SCALE}
 */
public record MetricResult(
        String name,
        MetricKind kind,
        MetricUnit unit,
        long samples,
        double sum,
        double min,
        double max,
        double last,
        LatencyHistogram distribution) {

    /** By which values are multiplied before they fall into a bucket, so that small numbers keep three decimals. */
    public static final double SCALE = 1_000;

    /** The name of a metric that is told for one step by itself, such as {@code sql.statements:GET /orders}; for no step the name as it is. */
    public static String nameFor(String name, String step) {
        return step.isEmpty() ? name : name + ":" + step;
    }

    /** A level of which one value is known. */
    public static MetricResult gauge(String name, MetricUnit unit, double value) {
        return new MetricResult(name, MetricKind.GAUGE, unit, 1, value, value, value, value, LatencyHistogram.EMPTY);
    }

    /** A number of events. */
    public static MetricResult count(String name, MetricUnit unit, double total) {
        return new MetricResult(name, MetricKind.COUNT, unit, 1, total, total, total, total, LatencyHistogram.EMPTY);
    }

    /** The figure that stands for the metric as a whole; empty when there was no value. */
    public OptionalDouble value() {
        if (samples == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (kind) {
                    case COUNT -> sum;
                    case RATE, DISTRIBUTION -> sum / samples;
                    case GAUGE -> max;
                });
    }

    /**
     * A figure of its values by name: {@code mean}, {@code min}, {@code max}, {@code last}, {@code count}, {@code sum}, or of a
     * distribution a percentile such as {@code p95}. Empty when the metric has no such figure.
     */
    public OptionalDouble figure(String figure) {
        if (samples == 0) {
            return OptionalDouble.empty();
        }
        return switch (figure) {
            case "mean" -> OptionalDouble.of(sum / samples);
            case "min" -> OptionalDouble.of(min);
            case "max" -> OptionalDouble.of(max);
            case "last" -> OptionalDouble.of(last);
            case "sum" -> OptionalDouble.of(sum);
            case "count" -> OptionalDouble.of(kind == MetricKind.COUNT ? sum : samples);
            default -> percentileNamed(figure).map(this::at).orElse(OptionalDouble.empty());
        };
    }

    private static Optional<Percentile> percentileNamed(String figure) {
        if (figure.equals("p999")) {
            return Optional.of(Percentile.P999);
        }
        return figure.matches("p[1-9]\\d?(\\.\\d+)?")
                ? Optional.of(new Percentile(Double.parseDouble(figure.substring(1))))
                : Optional.empty();
    }

    private OptionalDouble at(Percentile percentile) {
        return distribution.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(distribution.percentile(percentile).toNanos() / SCALE);
    }

    /** Both together, by adding counts; the other one was told later. */
    public MetricResult plus(MetricResult later) {
        return new MetricResult(
                name,
                kind,
                unit,
                samples + later.samples,
                sum + later.sum,
                Math.min(min, later.min),
                Math.max(max, later.max),
                later.samples == 0 ? last : later.last,
                distribution.plus(later.distribution));
    }
}
