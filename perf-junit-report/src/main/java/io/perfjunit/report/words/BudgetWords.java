package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One budget in words. */
public final class BudgetWords {

    private static final double NEGLIGIBLE = 0.0005;

    private final BudgetDocument budget;
    private final RunDocument run;

    /** Words for a budget of a run. */
    public BudgetWords(BudgetDocument budget, RunDocument run) {
        this.budget = budget;
        this.run = run;
    }

    /** The figure, and whose: {@code p95 of GET /orders}, or {@code p95} for the iteration as a whole. */
    public String name() {
        return budget.step().isEmpty() ? budget.metric() : budget.metric() + " of " + budget.step();
    }

    /** Such as {@code ≤ 200 ms}. */
    public String limit() {
        String sign = budget.unit() == Unit.PER_SECOND ? "≥ " : "≤ ";
        return sign + value(budget.limit());
    }

    /** The measured value, or why there is none. */
    public String measured() {
        if (budget.measured() != null) {
            return told(budget.measured());
        }
        return switch (budget.reason()) {
            case NO_SAMPLES -> "no calls";
            case UNKNOWN_STEP -> "no such step";
            default -> budget.samples() == 0 ? "no calls" : "not reached (" + failedShare() + " failed)";
        };
    }

    /** Rounding must not make a broken limit look kept: {@code just over 500 ms}. */
    private String told(double measured) {
        String text = value(measured);
        if (measured == budget.limit() || !text.equals(value(budget.limit()))) {
            return text;
        }
        return (measured > budget.limit() ? "just over " : "just under ") + text;
    }

    private String failedShare() {
        return run.step(budget.step())
                .map(step -> Figures.share(step.counts().failedShare()))
                .orElse("all");
    }

    /** Distance from the limit, such as {@code 22.4 % over}; empty where there is no measured value. */
    public String margin() {
        Double overrun = budget.overrun();
        if (overrun == null) {
            return budget.measured() != null && budget.measured() <= budget.limit() ? "none to spare" : "";
        }
        if (Math.abs(overrun) < NEGLIGIBLE) {
            return "at the limit";
        }
        boolean floor = budget.unit() == Unit.PER_SECOND;
        String side = overrun > 0 ? floor ? " short" : " over" : floor ? " above" : " below";
        return Figures.share(Math.abs(overrun)) + side;
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
        return budget.firstBreachNanos() == null ? "" : "at " + Moment.text(budget.firstBreachNanos());
    }

    /** What happens when it is broken. */
    public String severity() {
        return budget.severity() == Severity.WARN ? "warns" : "fails the test";
    }

    /** Where the limit was written. */
    public String origin() {
        return budget.byDefault() ? "default, nobody wrote it" : budget.origin();
    }

    /** What else there is to know, in the order of its weight; empty when the numbers tell it all. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (budget.reason() == Reason.UNKNOWN_STEP) {
            notes.add("steps seen: " + stepsSeen());
        }
        if (budget.samplesNeeded() != null) {
            notes.add("needs " + Figures.count(budget.samplesNeeded(), "call"));
        }
        if (budget.reason() == Reason.FEW_SAMPLES) {
            notes.add("few samples beyond this rank");
        }
        if (!budget.proven() && budget.verdict() == Verdict.MET) {
            notes.add("close: within, but the 95 % interval does not prove it");
        }
        if (!budget.proven() && budget.verdict() == Verdict.BROKEN) {
            notes.add("close: over, but the 95 % interval does not prove it");
        }
        if (budget.basis() == Basis.SUCCESSES) {
            notes.add("successes only");
        }
        return notes;
    }

    private String stepsSeen() {
        String seen = run.steps().stream().map(step -> step.step()).collect(Collectors.joining(", "));
        return seen.isEmpty() ? "none" : seen;
    }

    /** One sentence without a full stop: {@code p95 of GET /orders is 612 ms where ≤ 500 ms was promised}. */
    public String sentence() {
        if (budget.samplesNeeded() != null) {
            return name() + " needs " + Figures.count(budget.samplesNeeded(), "call") + ", "
                    + Figures.count(budget.samples()) + " were made";
        }
        return switch (budget.reason()) {
            case UNKNOWN_STEP -> name() + " has no such step";
            case NO_SAMPLES -> name() + " has no calls to judge";
            default -> name() + " is " + measured() + " where " + limit() + " was promised";
        };
    }

    private String value(double value) {
        return Figures.value(budget.unit(), value);
    }
}
