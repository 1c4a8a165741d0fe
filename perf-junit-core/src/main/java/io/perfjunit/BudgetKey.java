package io.perfjunit;

import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Severity;

/**
 * What makes two limits the same one, so that one takes the other's place.
 *
 * @param metric the limited figure
 * @param step its step; empty for the iteration as a whole
 * @param severity what it does when broken: tiers of one figure stand beside each other
 * @param basis which calls it looks at
 */
record BudgetKey(String metric, String step, Severity severity, Basis basis) {

    static BudgetKey of(Budget budget) {
        Basis basis = budget instanceof LatencyBudget latency ? latency.basis() : Basis.ALL_CALLS;
        return new BudgetKey(
                budget.metric(), budget.scope().step(), budget.scope().severity(), basis);
    }

    /** The figure with its step, in words. */
    String inWords() {
        return step.isEmpty() ? metric : metric + " of step \"" + step + "\"";
    }
}
