package io.perfjunit.sla;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.StepResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A limit for a metric that the body or the JVM told.
 *
 * @param scope what it belongs to; with a step the metric is the one that was told for that step, {@code name:step}
 * @param metric name of the metric, or of one of its figures: {@code cache.hit}, {@code payload.size.p95}
 * @param unit what the limit counts
 * @param limit the limit in that unit; a value equal to it is within
 * @param isFloor true when the value must not be less, false when it must not be more
 */
public record MetricBudget(Scope scope, String metric, Unit unit, double limit, boolean isFloor) implements Budget {

    @Override
    public MetricBudget in(Scope other) {
        return new MetricBudget(other, metric, unit, limit, isFloor);
    }

    @Override
    public BudgetVerdict judge(LoadPart part, LoadResult result) {
        Optional<MetricResult> exact = told(part, metric);
        if (exact.isPresent()) {
            return judge(exact.get(), exact.get().value());
        }
        // A figure such as p99.9 has a dot itself, so that every dot may be the one before the figure.
        for (int dot = metric.indexOf('.'); dot > 0; dot = metric.indexOf('.', dot + 1)) {
            String figure = metric.substring(dot + 1);
            Optional<MetricResult> named = told(part, metric.substring(0, dot))
                    .filter(told -> told.figure(figure).isPresent());
            if (named.isPresent()) {
                return judge(named.get(), named.get().figure(figure));
            }
        }
        return BudgetVerdict.of(this).broken(Reason.UNKNOWN_METRIC);
    }

    private Optional<MetricResult> told(LoadPart part, String name) {
        return part.metric(MetricResult.nameFor(name, scope.step()));
    }

    private BudgetVerdict judge(MetricResult told, OptionalDouble value) {
        var verdict = BudgetVerdict.of(this).samples(told.samples());
        if (value.isEmpty()) {
            return verdict.broken(Reason.NO_SAMPLES);
        }
        if (!isComparable(unitOf(told.unit()))) {
            return verdict.broken(Reason.OTHER_UNIT);
        }
        verdict.measured(value);
        double measured = value.getAsDouble();
        boolean within = isFloor ? measured >= limit : measured <= limit;
        return within ? verdict.met(Reason.NONE) : verdict.broken(Reason.OVER_LIMIT);
    }

    /** A size in bytes is told as a bare number. */
    private boolean isComparable(Unit told) {
        return told == unit || (unit == Unit.BYTES && told == Unit.NUMBER);
    }

    private static Unit unitOf(MetricUnit unit) {
        return switch (unit) {
            case NUMBER -> Unit.NUMBER;
            case SHARE -> Unit.SHARE;
            case NANOSECONDS -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
        };
    }

    @Override
    public BudgetVerdict judge(StepResult step, LoadPart part, LoadResult result) {
        return judge(part, result);
    }
}
