package io.perfjunit;

import io.perfjunit.run.Figures;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Makes budgets of the {@link Sla} annotations around a method. Every mistake is noted; the budgets are of use only when there
 * was none.
 */
final class SlaReader {

    private final Configuration configuration;
    private final ConfigurationErrors errors;

    SlaReader(Configuration configuration, ConfigurationErrors errors) {
        this.configuration = configuration;
        this.errors = errors;
    }

    /** Budgets of all levels, the nearest first; what is limited nearer is not limited again, and failing is never free. */
    Map<BudgetKey, Budget> read(List<SlaLevel> levels) {
        Map<BudgetKey, Budget> budgets = new LinkedHashMap<>();
        levels.forEach(level -> read(level).forEach(budgets::putIfAbsent));
        boolean errorsAreLimited = budgets.values().stream()
                .anyMatch(budget -> budget instanceof ErrorRateBudget
                        && budget.scope().step().isEmpty());
        if (!errorsAreLimited) {
            Budget none = new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0);
            budgets.put(BudgetKey.of(none), none);
        }
        return budgets;
    }

    private Map<BudgetKey, Budget> read(SlaLevel level) {
        Map<BudgetKey, Budget> budgets = new LinkedHashMap<>();
        for (Sla sla : level.slas()) {
            for (Budget budget : read(sla, level.place())) {
                Budget other = budgets.putIfAbsent(BudgetKey.of(budget), budget);
                if (other != null && other.limit() != budget.limit()) {
                    errors.add(level.place() + ": conflicting limits for "
                            + BudgetKey.of(budget).inWords() + ", " + limit(other) + " and " + limit(budget));
                }
            }
        }
        checkOrder(budgets, level.place());
        return budgets;
    }

    private List<Budget> read(Sla sla, String place) {
        LimitReader limits = new LimitReader(Scope.step(sla.step(), sla.severity(), Origin.of(place)), sla.basis());
        List<Budget> budgets = new ArrayList<>();
        Map<String, String> written = written(sla);
        written.forEach((attribute, text) -> {
            try {
                budgets.addAll(limits.read(attribute, configuration.resolve(text)));
            } catch (IllegalArgumentException malformed) {
                errors.add(place, attribute, text, String.valueOf(malformed.getMessage()));
            }
        });
        if (written.isEmpty()) {
            errors.add(place + " sets no limit; remove it, or set p95, errorRate or another");
        }
        if (sla.step().isBlank() && !sla.step().isEmpty()) {
            errors.add(place, "step", sla.step(), "a step has a name; leave it out for the iteration as a whole");
        }
        return budgets;
    }

    /** The attributes that an annotation sets, as text. */
    private static Map<String, String> written(Sla sla) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("p50", sla.p50());
        written.put("p75", sla.p75());
        written.put("p90", sla.p90());
        written.put("p95", sla.p95());
        written.put("p99", sla.p99());
        written.put("p999", sla.p999());
        written.put("max", sla.max());
        written.put("mean", sla.mean());
        written.put("throughput", sla.throughput());
        written.put("errorRate", sla.errorRate());
        written.values().removeIf(String::isEmpty);
        if (sla.percentiles().length > 0) {
            written.put("percentiles", String.join(",", sla.percentiles()));
        }
        return written;
    }

    /** A lower percentile can never be slower than a higher one, so a limit that says so is a slip of the pen. */
    private void checkOrder(Map<BudgetKey, Budget> budgets, String place) {
        Map<BudgetKey, List<LatencyBudget>> comparable = new LinkedHashMap<>();
        budgets.forEach((key, budget) -> {
            if (budget instanceof LatencyBudget latency && rank(latency).isPresent()) {
                BudgetKey others = new BudgetKey("", key.step(), key.severity(), key.basis());
                comparable.computeIfAbsent(others, ignored -> new ArrayList<>()).add(latency);
            }
        });
        comparable.values().forEach(group -> checkOrder(group, place));
    }

    private void checkOrder(List<LatencyBudget> group, String place) {
        group.sort(Comparator.comparingDouble(budget -> rank(budget).orElseThrow()));
        for (int i = 1; i < group.size(); i++) {
            LatencyBudget lower = group.get(i - 1);
            LatencyBudget higher = group.get(i);
            if (higher.atMost().compareTo(lower.atMost()) < 0) {
                errors.add(place + ": the limit of " + BudgetKey.of(higher).inWords() + ", " + limit(higher)
                        + ", is below that of " + lower.metric() + ", " + limit(lower) + ": " + higher.metric()
                        + " can never be smaller than " + lower.metric());
            }
        }
    }

    /** By which a figure is in order: its percentile, 100 for the maximum; the mean has no place among them. */
    private static OptionalDouble rank(LatencyBudget budget) {
        if (budget.figure() instanceof LatencyFigure.AtPercentile at) {
            return OptionalDouble.of(at.percentile().value());
        }
        return budget.figure() instanceof LatencyFigure.Maximum ? OptionalDouble.of(100) : OptionalDouble.empty();
    }

    private static String limit(Budget budget) {
        return Figures.value(budget.unit(), budget.limit());
    }
}
