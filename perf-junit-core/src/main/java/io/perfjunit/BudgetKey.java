package io.perfjunit;

import io.perfjunit.result.LatencyClock;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import java.time.Duration;
import java.util.Optional;

/**
 * What makes two limits the same one, so that one takes the other's place.
 *
 * @param metric the limited figure
 * @param isFloor whether it is limited from below: a metric may have a limit on either side
 * @param severity what it does when broken: tiers of one figure stand beside each other
 * @param calls which calls it looks at
 */
record BudgetKey(String metric, boolean isFloor, Severity severity, Calls calls) {

    /**
     * Which calls a limit looks at, and how.
     *
     * @param step their step; empty for the iteration as a whole
     * @param stage their stage; empty for the whole load
     * @param window how long the stretches are each of which is judged by itself
     * @param basis whether all of them or the successful ones
     * @param clock from when on they are timed
     */
    record Calls(String step, String stage, Optional<Duration> window, Basis basis, LatencyClock clock) {

        private String stepInWords() {
            return step.equals(Scope.EVERY_STEP) ? "every step" : "step \"" + step + "\"";
        }
    }

    static BudgetKey of(Budget budget) {
        Scope scope = budget.scope();
        Optional<LatencyBudget> latency = budget instanceof LatencyBudget times ? Optional.of(times) : Optional.empty();
        Calls calls = new Calls(
                scope.step(),
                scope.stage(),
                scope.window(),
                latency.map(LatencyBudget::basis).orElse(Basis.ALL_CALLS),
                latency.map(LatencyBudget::clock).orElse(LatencyClock.RESPONSE));
        return new BudgetKey(budget.metric(), budget.isFloor(), scope.severity(), calls);
    }

    /** The step of the limited calls; empty for the iteration as a whole. */
    String step() {
        return calls.step();
    }

    /** The figure with its step, its stage and its window, in words. */
    String inWords() {
        return metric + where();
    }

    /** The same without the figure. */
    String where() {
        return (calls.clock() == LatencyClock.SERVICE ? " of service times" : "")
                + (calls.step().isEmpty() ? "" : " of " + calls.stepInWords())
                + (calls.stage().isEmpty() ? "" : " in stage \"" + calls.stage() + "\"")
                + calls.window()
                        .map(length -> " in every " + Figures.duration(length))
                        .orElse("");
    }
}
