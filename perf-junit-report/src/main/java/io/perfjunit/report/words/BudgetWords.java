package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One budget in words. */
public final class BudgetWords {

    private final BudgetDocument budget;
    private final RunDocument run;

    /** Words for a budget of a run. */
    public BudgetWords(BudgetDocument budget, RunDocument run) {
        this.budget = budget;
        this.run = run;
    }

    /** The figure, and whose: {@code p95 · GET /orders}, or {@code p95} for the iteration as a whole. */
    public String name() {
        String basis = budget.basis() == Basis.SUCCESSES ? " of successes" : "";
        return budget.metric() + basis + (budget.step().isEmpty() ? "" : " · " + budget.step());
    }

    /** Such as {@code ≤ 200 ms}. */
    public String limit() {
        String sign = budget.unit() == Unit.PER_SECOND ? "≥ " : "≤ ";
        return sign + value(budget.limit());
    }

    /** The measured value, or why there is none. */
    public String measured() {
        if (budget.measured() != null) {
            return Figures.valueBeside(budget.unit(), budget.measured(), budget.limit());
        }
        return switch (budget.reason()) {
            case NO_SAMPLES -> "no calls";
            case UNKNOWN_STEP -> "no such step";
            default -> budget.samples() == 0 ? "no calls" : "not reached (" + failedShare() + " failed)";
        };
    }

    private String failedShare() {
        return run.step(budget.step())
                .map(step -> Figures.share(step.counts().failedShare()))
                .orElse("all");
    }

    /** Distance from the limit: {@code 65 % over}, {@code 12 % below}; empty where there is no such share. */
    public String margin() {
        Double overrun = budget.overrun();
        return overrun == null ? "" : Figures.margin(overrun, budget.unit() == Unit.PER_SECOND);
    }

    /** The 95 % interval of the measured value; empty where there is none. */
    public String interval() {
        Double low = budget.intervalLow();
        Double high = budget.intervalHigh();
        if (low == null) {
            return "";
        }
        return high == null ? "from " + value(low) : value(low) + " – " + value(high);
    }

    /** Calls beyond the limit among all that the budget looked at; empty where calls are not counted. */
    public String over() {
        return budget.over() == null ? "" : Figures.count(budget.over());
    }

    /** Second of the first breach; empty when there was none. */
    public String firstBreach() {
        return budget.firstBreachNanos() == null
                ? ""
                : "at " + Figures.offset(Duration.ofNanos(budget.firstBreachNanos()));
    }

    /** What happens when it is broken. */
    public String severity() {
        return budget.severity() == Severity.WARN ? "warns" : "fails the test";
    }

    /** Where the limit was written. */
    public String origin() {
        return budget.byDefault() ? "default, set errorRate to allow failures" : budget.origin();
    }

    /** What else there is to know, in the order of its weight; empty when the numbers tell it all. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (budget.reason() == Reason.UNKNOWN_STEP) {
            notes.add("seen: " + stepsSeen());
        }
        if (budget.samplesNeeded() != null) {
            notes.add("needs at least " + Figures.count(budget.samplesNeeded(), "call"));
        }
        if (budget.reason() == Reason.FEW_SAMPLES) {
            notes.add("few samples");
        }
        // That nothing ever fails can be kept, but not proven by any number of calls.
        if (!budget.proven() && budget.verdict() == Verdict.MET && budget.limit() > 0) {
            notes.add("close: within, but the 95 % interval does not prove it");
        }
        if (!budget.proven() && budget.verdict() == Verdict.BROKEN) {
            notes.add("close: over, but the 95 % interval does not prove it");
        }
        return notes;
    }

    private String stepsSeen() {
        String seen = run.steps().stream().map(step -> step.step()).collect(Collectors.joining(", "));
        return seen.isEmpty() ? "none" : seen;
    }

    /** The breach in a few words, as the failure of the test has it: {@code p99 412 ms > 250 ms}. */
    public String breach() {
        String limit = value(budget.limit());
        String than = budget.unit() == Unit.PER_SECOND ? " < " : " > ";
        return switch (budget.reason()) {
            case NO_SAMPLES -> name() + ": no calls";
            case UNKNOWN_STEP -> name() + ": no such step";
            case TOO_FEW_SAMPLES ->
                name() + " needs at least " + needed() + ", there " + (budget.samples() == 1 ? "was " : "were ")
                        + Figures.count(budget.samples());
            case NOT_REACHED -> name() + " " + measured() + ", limit " + limit;
            default -> name() + " " + measured() + than + limit + (budget.byDefault() ? " (the default)" : "");
        };
    }

    private String needed() {
        return Figures.count(budget.samplesNeeded() == null ? 0 : budget.samplesNeeded(), "call");
    }

    private String value(double value) {
        return Figures.value(budget.unit(), value);
    }
}
