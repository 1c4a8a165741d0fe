package io.perfjunit.run;

import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.Effect;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.ThroughputBudget;
import java.util.Optional;
import java.util.Set;

/** The one finding that explains a broken budget best, if there is one. */
final class LikelyCause {

    private LikelyCause() {}

    /** The surest of those that can do to a figure what its budget forbids, in the same step. */
    static Optional<Finding> of(PerfRun run) {
        return run.analysis().findings().stream()
                .filter(finding -> finding.confidence() != Confidence.LOW)
                .filter(finding -> run.verdict().broken().stream().anyMatch(broken -> explains(finding, broken)))
                .findFirst();
    }

    private static boolean explains(Finding finding, BudgetVerdict broken) {
        return effects(broken.budget()).stream().anyMatch(finding.kind()::causes)
                && isSame(finding.place().stage(), broken.budget().scope().stage())
                && isOfStep(finding, broken.budget().scope().step());
    }

    private static boolean isOfStep(Finding finding, String step) {
        return isSame(finding.place().step(), step)
                && (step.isEmpty()
                        || finding.steps().isEmpty()
                        || finding.place().step().equals(step)
                        || finding.steps().contains(step));
    }

    /** The empty name stands for all. */
    private static boolean isSame(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Over all calls a percentile is also beyond its limit because calls fail. */
    private static Set<Effect> effects(Budget budget) {
        if (budget instanceof LatencyBudget) {
            return Set.of(Effect.SLOWER, Effect.FAILING);
        }
        if (budget instanceof ErrorRateBudget) {
            return Set.of(Effect.FAILING);
        }
        if (budget instanceof ThroughputBudget) {
            return Set.of(Effect.FEWER);
        }
        return budget instanceof MetricBudget ? Set.of() : Set.of(Effect.values());
    }
}
