package io.perfjunit.sla;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.sla.BudgetVerdict.Steps;
import java.util.Comparator;
import java.util.List;

/** Judges a limit that every step has to keep by itself. It is kept when all keep it; the figures are those of the worst step. */
final class EveryStep {

    /** What is proven is worse than what is not; of equal ones, what is farther from the limit; without a value, what has none. */
    private static final Comparator<BudgetVerdict> BY_GRAVITY = Comparator.comparing(BudgetVerdict::verdict)
            .thenComparing(verdict -> !verdict.isMet() && verdict.proven())
            .thenComparingDouble(EveryStep::distance);

    private EveryStep() {}

    static BudgetVerdict judge(Budget budget, LoadPart part, LoadResult result) {
        List<BudgetVerdict> each = part.steps().stream()
                .map(step -> budget.in(budget.scope().ofStep(step.name())).judge(part, result))
                .toList();
        return each.stream()
                .max(BY_GRAVITY)
                .map(worst -> worst.ofEvery(budget, steps(each, worst)))
                .orElseGet(() -> BudgetVerdict.of(budget).broken(Reason.UNKNOWN_STEP));
    }

    private static Steps steps(List<BudgetVerdict> each, BudgetVerdict worst) {
        int kept = (int) each.stream().filter(BudgetVerdict::isMet).count();
        return new Steps(each.size(), kept, worst.budget().scope().step());
    }

    private static double distance(BudgetVerdict verdict) {
        if (verdict.measured().isEmpty()) {
            return verdict.isMet() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return verdict.overrun().orElse(verdict.measured().getAsDouble());
    }
}
