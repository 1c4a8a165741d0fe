package io.perfjunit.report.json;

import io.perfjunit.report.json.BudgetDocument.AbortDocument;
import io.perfjunit.report.json.BudgetDocument.AttemptsDocument;
import io.perfjunit.report.json.BudgetDocument.StepsDocument;
import io.perfjunit.report.json.BudgetDocument.WindowsDocument;
import io.perfjunit.sla.AbortRule;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.BudgetVerdict.Attempts;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.SlaVerdict;
import io.perfjunit.sla.ValueInterval;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Verdicts as documents. What is empty or infinite, which JSON has no number for, is left out. */
final class VerdictMapper {

    private VerdictMapper() {}

    static VerdictDocument toDocument(SlaVerdict verdict) {
        return new VerdictDocument(
                verdict.overall(),
                verdict.budgets().stream().map(VerdictMapper::budget).toList());
    }

    private static BudgetDocument budget(BudgetVerdict verdict) {
        Budget budget = verdict.budget();
        return new BudgetDocument(
                verdict.verdict(),
                budget.scope().severity(),
                abort(budget.scope()),
                WellFormed.text(budget.scope().step()),
                WellFormed.text(budget.scope().stage()),
                budget.scope().window().map(Duration::toNanos).orElse(null),
                WellFormed.text(budget.metric()),
                budget.unit(),
                budget.limit(),
                budget.isFloor(),
                basis(budget),
                budget instanceof LatencyBudget latency ? latency.clock() : null,
                value(verdict.measured()),
                value(verdict.overrun()),
                verdict.isNearLimit(),
                verdict.interval()
                        .map(ValueInterval::low)
                        .map(VerdictMapper::finite)
                        .orElse(null),
                verdict.interval()
                        .map(ValueInterval::high)
                        .map(VerdictMapper::finite)
                        .orElse(null),
                verdict.samples(),
                value(verdict.over()),
                verdict.proven(),
                verdict.reason(),
                verdict.firstBreach().map(Duration::toNanos).orElse(null),
                verdict.windows()
                        .map(windows -> new WindowsDocument(windows.all(), windows.broken()))
                        .orElse(null),
                verdict.steps()
                        .map(it -> new StepsDocument(it.all(), it.kept(), WellFormed.text(it.worst())))
                        .orElse(null),
                value(verdict.samplesNeeded()),
                WellFormed.text(budget.scope().origin().place()),
                budget.scope().origin().isDefault(),
                attempts(verdict.attempts()));
    }

    private static @Nullable AbortDocument abort(Scope scope) {
        AbortRule rule = scope.abort();
        return scope.severity() == Severity.ABORT
                ? new AbortDocument(rule.grace().toNanos(), rule.held().toNanos())
                : null;
    }

    private static @Nullable AttemptsDocument attempts(Attempts attempts) {
        return attempts.made() < 2 ? null : new AttemptsDocument(attempts.made(), attempts.over());
    }

    private static @Nullable Basis basis(Budget budget) {
        return budget instanceof LatencyBudget latency ? latency.basis() : null;
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }

    private static @Nullable Long value(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
