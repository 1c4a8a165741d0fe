package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.run.Figures;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces limits by what is set for the test from outside, and keeps account of those that were loosened thereby. */
final class SlaOverrides {

    private static final String OFF = "off";

    private final TestName test;
    private final Configuration configuration;
    private final Set<String> setKeys;
    private final ConfigurationErrors errors;
    private final List<String> relaxations = new ArrayList<>();

    /** Overrides for {@code test}; {@code setKeys} are the keys that somebody has set, as far as they are known. */
    SlaOverrides(TestName test, Configuration configuration, Set<String> setKeys, ConfigurationErrors errors) {
        this.test = test;
        this.configuration = configuration;
        this.setKeys = setKeys;
        this.errors = errors;
    }

    /** Limits that were loosened, in words. */
    List<String> relaxations() {
        return List.copyOf(relaxations);
    }

    /** Changes {@code budgets} in place. */
    void apply(Map<BudgetKey, Budget> budgets) {
        for (String step : steps(budgets)) {
            for (String attribute : PerfKeys.SLA_ATTRIBUTES) {
                find(step, attribute).ifPresent(sourced -> apply(budgets, step, attribute, sourced));
            }
        }
    }

    /** The whole iteration, the steps that have limits, and those for which somebody has set one. */
    private Set<String> steps(Map<BudgetKey, Budget> budgets) {
        Set<String> steps = new LinkedHashSet<>(Set.of(""));
        budgets.keySet().forEach(key -> steps.add(key.step()));
        setKeys.stream()
                .map(TestKey::parse)
                .flatMap(Optional::stream)
                .filter(key -> key.isAbout(test))
                .forEach(key -> steps.add(key.step()));
        return steps;
    }

    private Optional<Sourced> find(String step, String attribute) {
        return TestKey.of(test, step, attribute)
                .map(configuration::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void apply(Map<BudgetKey, Budget> budgets, String step, String attribute, Sourced sourced) {
        try {
            if (sourced.value().equals(OFF)) {
                lift(budgets, step, attribute, sourced.origin());
            } else {
                Scope scope = Scope.step(step, Severity.FAIL, Origin.of(sourced.origin()));
                new LimitReader(scope, Basis.ALL_CALLS, LatencyClock.RESPONSE)
                        .read(attribute, configuration.resolve(sourced.value()))
                        .forEach(budget -> replace(budgets, budget));
            }
        } catch (IllegalArgumentException malformed) {
            errors.add(sourced.origin(), attribute, sourced.value(), String.valueOf(malformed.getMessage()));
        }
    }

    private void lift(Map<BudgetKey, Budget> budgets, String step, String attribute, String origin) {
        List<BudgetKey> lifted = budgets.keySet().stream()
                .filter(key -> key.step().equals(step) && LimitReader.isSetBy(attribute, key.metric()))
                .toList();
        if (lifted.isEmpty()) {
            throw new IllegalArgumentException("there is no such limit that could be lifted");
        }
        lifted.forEach(key -> {
            budgets.remove(key);
            relaxations.add(key.inWords() + " is lifted by " + origin);
        });
    }

    /** An override says nothing of severity, stage, window, basis and clock: those of the limits that it replaces stay. */
    private void replace(Map<BudgetKey, Budget> budgets, Budget budget) {
        List<BudgetKey> same = budgets.keySet().stream()
                .filter(key ->
                        key.step().equals(budget.scope().step()) && key.metric().equals(budget.metric()))
                .toList();
        Severity gravest =
                same.stream().map(BudgetKey::severity).max(Severity::compareTo).orElse(Severity.FAIL);
        if (same.isEmpty()) {
            budgets.put(BudgetKey.of(budget), budget);
        }
        same.stream()
                .filter(key -> key.severity() == gravest)
                .forEach(key -> budgets.computeIfPresent(key, (ignored, replaced) -> replace(key, replaced, budget)));
    }

    private Budget replace(BudgetKey key, Budget replaced, Budget by) {
        Scope was = replaced.scope();
        Scope scope = new Scope(
                was.step(),
                was.stage(),
                was.window(),
                was.severity(),
                was.abort(),
                by.scope().origin());
        Budget budget = by instanceof LatencyBudget latency
                ? new LatencyBudget(
                        scope,
                        latency.figure(),
                        latency.atMost(),
                        key.calls().basis(),
                        key.calls().clock())
                : by.in(scope);
        if (isLooser(budget, replaced)) {
            relaxations.add(key.inWords() + " is loosened from "
                    + Figures.value(replaced.unit(), replaced.limit()) + " to "
                    + Figures.value(budget.unit(), budget.limit()) + " by "
                    + scope.origin().place());
        }
        return budget;
    }

    private static boolean isLooser(Budget now, Budget before) {
        return now.isFloor() ? now.limit() < before.limit() : now.limit() > before.limit();
    }
}
