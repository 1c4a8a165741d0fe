package io.perfjunit.report.json;

import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One limit and what became of it.
 *
 * @param verdict whether it holds
 * @param severity what happens when it is broken
 * @param step name of the step; empty for the iteration as a whole
 * @param metric the limited figure: p95, max, mean, throughput, error rate
 * @param unit what the values of this budget count
 * @param limit the limit; a floor where the unit is PER_SECOND
 * @param basis which calls a latency budget looks at
 * @param measured the measured value, where there is one
 * @param overrun how far it is beyond the limit as a share of the limit; negative when within
 * @param intervalLow lower end of the 95 % interval of the measured value, where there is one
 * @param intervalHigh its upper end; left out with {@code intervalLow} present when there is none
 * @param samples calls that the budget looked at
 * @param over calls among them that were beyond the limit or failed
 * @param proven true when the 95 % interval excludes the other verdict
 * @param reason why, where the measured value does not tell
 * @param firstBreachNanos when the limit was first broken
 * @param samplesNeeded how many samples a verdict would need
 * @param origin where the limit was written
 * @param byDefault true when nobody wrote it
 */
public record BudgetDocument(
        Verdict verdict,
        Severity severity,
        String step,
        String metric,
        Unit unit,
        double limit,
        @Nullable Basis basis,
        @Nullable Double measured,
        @Nullable Double overrun,
        @Nullable Double intervalLow,
        @Nullable Double intervalHigh,
        long samples,
        @Nullable Long over,
        boolean proven,
        Reason reason,
        @Nullable Long firstBreachNanos,
        @Nullable Long samplesNeeded,
        String origin,
        boolean byDefault) {

    public BudgetDocument {
        Required.field("budget.verdict", verdict);
        Required.field("budget.severity", severity);
        Required.field("budget.step", step);
        Required.field("budget.metric", metric);
        Required.field("budget.unit", unit);
        Required.field("budget.reason", reason);
        Required.field("budget.origin", origin);
    }
}
