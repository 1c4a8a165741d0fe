package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
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

    private static final List<String> METRIC_ATTRIBUTES = List.of("metric", "atMost", "atLeast");

    private final ScopeReader scopes;
    private final TextReader texts;
    private final ConfigurationErrors errors;

    /** For a load with these stages: the name by which limits may refer to each, and its name in the plan. */
    SlaReader(Map<String, String> stageNames, TextReader texts, ConfigurationErrors errors) {
        this.scopes = new ScopeReader(stageNames, texts, errors);
        this.texts = texts;
        this.errors = errors;
    }

    /** Budgets of all levels, the nearest first; what is limited nearer is not limited again. */
    Map<BudgetKey, Budget> read(List<SlaLevel> levels) {
        Map<BudgetKey, Budget> budgets = new LinkedHashMap<>();
        levels.forEach(level -> read(level).forEach(budgets::putIfAbsent));
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
        LimitReader limits = new LimitReader(scopes.read(sla, place), sla.basis(), sla.clock());
        List<Budget> budgets = new ArrayList<>();
        Map<String, String> written = AnnotationText.of(sla, PerfKeys.SLA_ATTRIBUTES);
        written.forEach((attribute, text) -> texts.read(
                        new Sourced(text, place), attribute, resolved -> limits.read(attribute, resolved))
                .ifPresent(budgets::addAll));
        Map<String, String> metric = AnnotationText.of(sla, METRIC_ATTRIBUTES);
        if (!metric.isEmpty()) {
            budgets.addAll(new MetricReader(sla, place, texts, errors).read(limits));
        }
        if (written.isEmpty() && metric.isEmpty()) {
            errors.add(place + " sets no limit; remove it, or set p95, errorRate or another");
        }
        if (sla.clock() != LatencyClock.RESPONSE && written.keySet().stream().noneMatch(LimitReader::isLatency)) {
            errors.add(place, "clock", sla.clock().name(), "times calls, and none of the limits beside it is a time");
        }
        return budgets;
    }

    /** A lower percentile can never be slower than a higher one, so a limit that says so is a slip of the pen. */
    private void checkOrder(Map<BudgetKey, Budget> budgets, String place) {
        Map<BudgetKey, List<LatencyBudget>> comparable = new LinkedHashMap<>();
        budgets.forEach((key, budget) -> {
            if (budget instanceof LatencyBudget latency && rank(latency).isPresent()) {
                BudgetKey others = new BudgetKey("", false, key.severity(), key.calls());
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
