package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spreads budgets over the stages of a plan, and sees to it that failing is free in none of them. */
final class StageBudgets {

    private final LoadPlan plan;

    StageBudgets(LoadPlan plan) {
        this.plan = plan;
    }

    /** Adds the error rate of 0 % for what has none: the whole load, or those stages that have none of their own. */
    void addDefaultErrorRate(Map<BudgetKey, Budget> budgets) {
        if (limitsErrors(budgets, "")) {
            return;
        }
        List<Stage> without = plan.stages().stream()
                .filter(stage -> !limitsErrors(budgets, stage.name()))
                .toList();
        Scope whole = Scope.step("", Severity.FAIL, Origin.byDefault());
        if (without.size() == plan.stages().size()) {
            add(new ErrorRateBudget(whole, 0), budgets);
        } else {
            without.forEach(stage -> add(new ErrorRateBudget(whole.inStage(stage.name()), 0), budgets));
        }
    }

    private static boolean limitsErrors(Map<BudgetKey, Budget> budgets, String stage) {
        return budgets.values().stream()
                .anyMatch(budget -> budget instanceof ErrorRateBudget
                        && budget.scope().step().isEmpty()
                        && budget.scope().stage().equals(stage));
    }

    /** In a sweep every level keeps the limits by itself; one that is written for a level takes the place of the general one. */
    Map<BudgetKey, Budget> spread(Map<BudgetKey, Budget> budgets) {
        if (!plan.sweep()) {
            return budgets;
        }
        Map<BudgetKey, Budget> spread = new LinkedHashMap<>();
        for (Stage level : plan.stages()) {
            budgets.values().stream()
                    .filter(budget -> budget.scope().stage().equals(level.name()))
                    .forEach(budget -> add(budget, spread));
            budgets.values().stream()
                    .filter(budget -> budget.scope().stage().isEmpty())
                    .map(budget -> budget.in(budget.scope().inStage(level.name())))
                    .forEach(budget -> add(budget, spread));
        }
        return spread;
    }

    private static void add(Budget budget, Map<BudgetKey, Budget> budgets) {
        budgets.putIfAbsent(BudgetKey.of(budget), budget);
    }
}
