package io.perfjunit.run;

import io.perfjunit.analysis.sweep.LimitCheck;
import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.SlaVerdict;
import java.util.List;
import java.util.OptionalDouble;

/** What became of the limits of a sweep, for an analysis that knows no budgets. In a sweep every limit belongs to a level. */
public final class LevelLimits {

    private LevelLimits() {}

    /** Every limit of a level, as a check of the analysis. */
    public static List<LimitCheck> of(SlaVerdict verdict) {
        return verdict.budgets().stream()
                .filter(budget -> !budget.budget().scope().stage().isEmpty())
                .map(LevelLimits::check)
                .toList();
    }

    private static LimitCheck check(BudgetVerdict verdict) {
        var scope = verdict.budget().scope();
        LimitState state =
                switch (verdict.verdict()) {
                    case MET -> LimitState.KEPT;
                    case INCONCLUSIVE -> LimitState.UNDECIDED;
                    case BROKEN -> LimitState.BROKEN;
                };
        return new LimitCheck(
                scope.stage(),
                scope.isEveryStep() ? "every step" : scope.step(),
                verdict.budget().metric(),
                state,
                used(verdict),
                scope.severity() == Severity.WARN);
    }

    /** Of a floor, how often the measured value goes into it. */
    private static OptionalDouble used(BudgetVerdict verdict) {
        double limit = verdict.budget().limit();
        double measured = verdict.measured().orElse(Double.NaN);
        double used = verdict.budget().isFloor() ? limit / measured : measured / limit;
        return Double.isFinite(used) ? OptionalDouble.of(used) : OptionalDouble.empty();
    }
}
