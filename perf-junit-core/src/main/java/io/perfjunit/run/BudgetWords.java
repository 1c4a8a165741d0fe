package io.perfjunit.run;

import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.LoadResult;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Verdict;

/** The words for what became of one budget. */
public final class BudgetWords {

    private static final int LONGEST_NAME = 60;

    private final BudgetVerdict verdict;
    private final Budget budget;
    private final LoadResult result;

    /** Words for {@code verdict}, which was found on {@code result}. */
    public BudgetWords(BudgetVerdict verdict, LoadResult result) {
        this.verdict = verdict;
        this.budget = verdict.budget();
        this.result = result;
    }

    /** A tick for met, a cross for broken, a question mark for undecided, an exclamation mark for a warning. */
    public String mark() {
        if (verdict.isMet()) {
            return "✓";
        }
        if (budget.scope().severity() == Severity.WARN) {
            return "!";
        }
        return switch (verdict.verdict()) {
            case INCONCLUSIVE -> "?";
            default -> "✗";
        };
    }

    /**
     * The figure and what it belongs to: {@code p95}, {@code p95 of "GET /orders"}, {@code service p95 in stage "2"}, {@code p95 in
     * every 5 s}.
     */
    public String name() {
        String basis =
                budget instanceof LatencyBudget latency && latency.basis() == Basis.SUCCESSES ? " of successes" : "";
        String clock =
                budget instanceof LatencyBudget latency && latency.clock() == LatencyClock.SERVICE ? "service " : "";
        Scope scope = budget.scope();
        return clock
                + PlainText.oneLine(budget.metric(), LONGEST_NAME)
                + basis
                + (scope.step().isEmpty() ? "" : " of " + step(scope))
                + (scope.stage().isEmpty() ? "" : " in stage " + quoted(scope.stage()))
                + scope.window()
                        .map(length -> " in every " + Figures.duration(length))
                        .orElse("");
    }

    private static String step(Scope scope) {
        return scope.isEveryStep() ? "every step" : quoted(scope.step());
    }

    /** The limit with its direction: {@code ≤ 250 ms}. */
    public String limit() {
        return (isFloor() ? "≥ " : "≤ ") + Figures.value(budget.unit(), budget.limit());
    }

    /** What was measured, or why there is no such value. */
    public String measured() {
        return switch (verdict.reason()) {
            case NOT_REACHED ->
                "not reached (" + Figures.share(BudgetDetails.failedShare(verdict, result)) + " failed)";
            case NO_SAMPLES -> "no calls";
            case UNKNOWN_STEP -> "no such step";
            case UNKNOWN_STAGE -> "no such stage";
            case UNKNOWN_METRIC -> "no such metric";
            case OTHER_UNIT -> "told in another unit";
            default ->
                verdict.measured().isPresent()
                        ? atLeast()
                                + Figures.valueBeside(
                                        budget.unit(), verdict.measured().getAsDouble(), budget.limit())
                        : "not measured";
        };
    }

    /** What a search that ended early has found is a lower bound. */
    private String atLeast() {
        boolean isBound = budget instanceof CapacityBudget && verdict.verdict() == Verdict.INCONCLUSIVE;
        return isBound ? "at least " : "";
    }

    /** How far the measured value is from the limit: {@code 65 % over}, {@code 12 % below}. Empty where that says nothing. */
    public String margin() {
        if (verdict.overrun().isEmpty() || !atLeast().isEmpty()) {
            return "";
        }
        return Figures.margin(verdict.overrun().getAsDouble(), isFloor());
    }

    /** Calls over the limit, interval, first breach, origin: what one wants to know next. */
    public String details() {
        return new BudgetDetails(verdict, result).text();
    }

    /** The breach in a few words, for the first line of a failure: {@code p99 412 ms > 250 ms}. */
    public String breach() {
        if (!atLeast().isEmpty()) {
            return name() + " " + measured() + ", promised " + Figures.value(budget.unit(), budget.limit());
        }
        return breachOfOne()
                + verdict.steps().map(steps -> ", " + quoted(steps.worst())).orElse("");
    }

    private String breachOfOne() {
        return switch (verdict.reason()) {
            case NO_SAMPLES -> name() + ": no calls";
            case UNKNOWN_STEP, UNKNOWN_STAGE, UNKNOWN_METRIC, OTHER_UNIT -> name() + ": " + measured();
            case TOO_FEW_SAMPLES ->
                name() + " needs at least "
                        + Figures.count(verdict.samplesNeeded().orElse(0), "call") + ", there "
                        + (verdict.samples() == 1 ? "was " : "were ") + Figures.count(verdict.samples());
            case NOT_REACHED -> name() + " " + measured() + ", limit " + Figures.value(budget.unit(), budget.limit());
            default ->
                name() + " " + measured() + (isFloor() ? " < " : " > ") + Figures.value(budget.unit(), budget.limit())
                        + (budget.scope().origin().isDefault() ? " (the default)" : "");
        };
    }

    private boolean isFloor() {
        return budget.isFloor();
    }

    static String quoted(String step) {
        return '"' + PlainText.oneLine(step, LONGEST_NAME) + '"';
    }
}
