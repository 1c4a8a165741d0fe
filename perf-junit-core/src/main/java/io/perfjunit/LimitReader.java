package io.perfjunit;

import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.ThroughputBudget;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes budgets of the text of single {@link Sla} attributes. */
final class LimitReader {

    /** Attributes that limit a figure of the response times. */
    private static final Map<String, LatencyFigure> FIGURES = Map.of(
            "p50", new LatencyFigure.AtPercentile(Percentile.P50),
            "p75", new LatencyFigure.AtPercentile(Percentile.P75),
            "p90", new LatencyFigure.AtPercentile(Percentile.P90),
            "p95", new LatencyFigure.AtPercentile(Percentile.P95),
            "p99", new LatencyFigure.AtPercentile(Percentile.P99),
            "p999", new LatencyFigure.AtPercentile(Percentile.P999),
            "max", new LatencyFigure.Maximum(),
            "mean", new LatencyFigure.Mean());

    private final Scope scope;
    private final Basis basis;
    private final LatencyClock clock;

    LimitReader(Scope scope, Basis basis, LatencyClock clock) {
        this.scope = scope;
        this.basis = basis;
        this.clock = clock;
    }

    /**
     * The budgets that an attribute sets; {@code percentiles} may set several, separated by commas.
     *
     * @throws IllegalArgumentException with the rule that the text breaks
     */
    List<Budget> read(String attribute, String text) {
        return switch (attribute) {
            case "throughput" -> List.of(new ThroughputBudget(scope, UnitParser.rate(text)));
            case "errorRate" -> List.of(errorRate(text));
            case "percentiles" ->
                Arrays.stream(text.split(",", -1)).map(this::percentile).toList();
            default -> List.of(latency(figure(attribute), UnitParser.positiveDuration(text)));
        };
    }

    /**
     * The budget that {@code atMost} or {@code atLeast} sets for a metric.
     *
     * @throws IllegalArgumentException with the rule that the text breaks
     */
    Budget metric(String name, String text, boolean isFloor) {
        QuantityParser.Quantity limit = QuantityParser.parse(text);
        return new MetricBudget(scope, name, limit.unit(), limit.value(), isFloor);
    }

    private Budget errorRate(String text) {
        double share = UnitParser.share(text);
        if (share == 1) {
            throw new IllegalArgumentException("accepts every failure: the limit would have no effect");
        }
        return new ErrorRateBudget(scope, share);
    }

    private Budget percentile(String text) {
        Map.Entry<Percentile, Duration> limit = UnitParser.percentileLimit(text);
        return latency(new LatencyFigure.AtPercentile(limit.getKey()), limit.getValue());
    }

    private Budget latency(LatencyFigure figure, Duration atMost) {
        return new LatencyBudget(scope, figure, atMost, basis, clock);
    }

    private static LatencyFigure figure(String attribute) {
        LatencyFigure figure = FIGURES.get(attribute);
        if (figure == null) {
            throw new IllegalStateException("no figure for " + attribute);
        }
        return figure;
    }

    /** True when the attribute limits a figure of the response times. */
    static boolean isLatency(String attribute) {
        return attribute.equals("percentiles") || FIGURES.containsKey(attribute);
    }

    /** True when {@code metric} is one that the attribute limits; {@code percentiles} those that no other one does. */
    static boolean isSetBy(String attribute, String metric) {
        return switch (attribute) {
            case "throughput" -> metric.equals("throughput");
            case "errorRate" -> metric.equals("error rate");
            case "percentiles" ->
                metric.matches("p\\d.*")
                        && FIGURES.values().stream()
                                .noneMatch(figure -> figure.toString().equals(metric));
            default -> metric.equals(figure(attribute).toString());
        };
    }
}
