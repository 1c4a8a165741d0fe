package io.perfjunit.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.perfjunit.result.LatencyClock;
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
 * @param abort with severity ABORT: when it may end the load
 * @param step name of the step; empty for the iteration as a whole
 * @param stage name of the stage; empty for the whole load
 * @param windowNanos every stretch of the measured time that is so long keeps the limit by itself; left out: the measured time
 *     as one
 * @param metric the limited figure: p95, max, mean, throughput, error rate; of a metric its name
 * @param unit what the values of this budget count
 * @param limit the limit
 * @param isFloor true when the limit is the least that is allowed, false when it is the most
 * @param basis which calls a latency budget looks at
 * @param clock from when on a latency budget times them
 * @param measured the measured value, where there is one
 * @param overrun how far it is beyond the limit as a share of the limit; negative when within
 * @param nearLimit true when the measured value is within a tenth of the limit, on either side
 * @param intervalLow lower end of the 95 % interval of the measured value, where there is one
 * @param intervalHigh its upper end; left out with {@code intervalLow} present when there is none
 * @param samples calls that the budget looked at
 * @param over calls among them that were beyond the limit or failed
 * @param proven true when the 95 % interval excludes the other verdict
 * @param reason why, where the measured value does not tell
 * @param firstBreachNanos when the limit was first broken
 * @param windows for a budget that every window has to keep: how many there were
 * @param steps for a budget that every step has to keep: how many there were
 * @param samplesNeeded how many samples a verdict would need
 * @param origin where the limit was written
 * @param byDefault true when nobody wrote it
 * @param attempts how often the load was run, where it was more than once
 */
public record BudgetDocument(
        Verdict verdict,
        Severity severity,
        @Nullable AbortDocument abort,
        String step,
        String stage,
        @Nullable Long windowNanos,
        String metric,
        Unit unit,
        double limit,
        Boolean isFloor,
        @Nullable Basis basis,
        @Nullable LatencyClock clock,
        @Nullable Double measured,
        @Nullable Double overrun,
        @JsonInclude(Include.NON_DEFAULT) boolean nearLimit,
        @Nullable Double intervalLow,
        @Nullable Double intervalHigh,
        long samples,
        @Nullable Long over,
        boolean proven,
        Reason reason,
        @Nullable Long firstBreachNanos,
        @Nullable WindowsDocument windows,
        @Nullable StepsDocument steps,
        @Nullable Long samplesNeeded,
        String origin,
        boolean byDefault,
        @Nullable AttemptsDocument attempts) {

    public BudgetDocument {
        Required.field("budget.verdict", verdict);
        Required.field("budget.severity", severity);
        Required.field("budget.step", step);
        Required.field("budget.metric", metric);
        Required.field("budget.unit", unit);
        Required.field("budget.reason", reason);
        Required.field("budget.origin", origin);
        // What an earlier version did not write.
        stage = stage == null ? "" : stage;
        isFloor = isFloor == null ? Boolean.valueOf(unit == Unit.PER_SECOND) : isFloor;
    }

    /**
     * When a budget may end the load.
     *
     * @param graceNanos nothing is judged so long after the measured window has opened
     * @param heldNanos the budget must be broken so long without a break
     */
    public record AbortDocument(long graceNanos, long heldNanos) {}

    /**
     * The stretches of a load that had to keep a limit each by itself.
     *
     * @param all number of them
     * @param broken those of them in which the limit was broken
     */
    public record WindowsDocument(int all, int broken) {}

    /**
     * The steps that had to keep a limit each by itself.
     *
     * @param all number of them
     * @param kept those of them that keep it
     * @param worst the worst of them, whose figures are shown
     */
    public record StepsDocument(int all, int kept, String worst) {}

    /** The step whose figures these are; empty for the iteration as a whole. */
    public String judgedStep() {
        return steps == null ? step : steps.worst();
    }

    /**
     * How often a load was run to be sure of a verdict.
     *
     * @param made number of runs
     * @param over those of them in which the value was beyond the limit
     */
    public record AttemptsDocument(int made, int over) {}
}
