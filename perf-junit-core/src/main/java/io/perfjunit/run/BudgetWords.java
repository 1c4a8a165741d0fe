package io.perfjunit.run;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.ValueInterval;
import java.util.ArrayList;
import java.util.List;

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

    /** The figure and its step: {@code p95}, {@code p95 of "GET /orders"}. */
    public String name() {
        String step = budget.scope().step();
        String basis =
                budget instanceof LatencyBudget latency && latency.basis() == Basis.SUCCESSES ? " of successes" : "";
        return budget.metric() + basis + (step.isEmpty() ? "" : " · " + PlainText.oneLine(step, LONGEST_NAME));
    }

    /** The limit with its direction: {@code ≤ 250 ms}. */
    public String limit() {
        return (budget.unit() == Unit.PER_SECOND ? "≥ " : "≤ ") + Figures.value(budget.unit(), budget.limit());
    }

    /** What was measured, or why there is no such value. */
    public String measured() {
        return switch (verdict.reason()) {
            case NOT_REACHED -> "not reached (" + Figures.share(failedShare()) + " failed)";
            case NO_SAMPLES -> "no calls";
            case UNKNOWN_STEP -> "no such step";
            default ->
                verdict.measured().isPresent()
                        ? Figures.value(budget.unit(), verdict.measured().getAsDouble())
                        : "not measured";
        };
    }

    /** How far the measured value is from the limit: {@code +65 %}, {@code 12 % below}. Empty where that says nothing. */
    public String margin() {
        if (verdict.overrun().isEmpty()) {
            return "";
        }
        double overrun = verdict.overrun().getAsDouble();
        if (!verdict.isMet()) {
            String sign = budget.unit() == Unit.PER_SECOND ? "−" : "+";
            return overrun <= 0 ? "" : sign + Figures.share(overrun);
        }
        return Figures.share(Math.abs(overrun)) + (budget.unit() == Unit.PER_SECOND ? " above" : " below");
    }

    /** Interval, samples, calls over the limit, first breach, origin: what one wants to know next. */
    public String details() {
        List<String> parts = new ArrayList<>();
        verdict.interval()
                .filter(interval -> Double.isFinite(interval.low()))
                .map(this::interval)
                .ifPresent(parts::add);
        if (verdict.samples() > 0) {
            parts.add(Figures.count(verdict.samples(), "call"));
        }
        verdict.over().ifPresent(over -> {
            if (over > 0 && budget instanceof LatencyBudget) {
                parts.add(Figures.count(over) + " over the limit");
            }
        });
        verdict.samplesNeeded().ifPresent(needed -> parts.add("needs at least " + Figures.count(needed) + " calls"));
        if (verdict.reason() == Reason.FEW_SAMPLES) {
            parts.add("few samples");
        }
        if (verdict.reason() == Reason.UNKNOWN_STEP) {
            parts.add("seen: " + seenSteps());
        }
        if (!verdict.isMet()) {
            verdict.firstBreach().ifPresent(at -> parts.add("first at " + Figures.offset(at)));
        }
        if (budget.scope().severity() == Severity.WARN) {
            parts.add("warns only");
        }
        if (budget.scope().origin().isDefault()) {
            parts.add("default, set errorRate to allow failures");
        }
        return String.join(" · ", parts);
    }

    private String interval(ValueInterval interval) {
        return "95 % interval " + Figures.value(budget.unit(), interval.low()) + " to "
                + (Double.isInfinite(interval.high()) ? "unbounded" : Figures.value(budget.unit(), interval.high()));
    }

    /** The breach in a few words, for the first line of a failure: {@code p99 412 ms > 250 ms}. */
    public String breach() {
        return switch (verdict.reason()) {
            case NO_SAMPLES -> name() + ": no calls";
            case UNKNOWN_STEP -> name() + ": no such step";
            case TOO_FEW_SAMPLES ->
                name() + " needs at least "
                        + Figures.count(verdict.samplesNeeded().orElse(0)) + " calls, there were "
                        + Figures.count(verdict.samples());
            case NOT_REACHED -> name() + " " + measured() + ", limit " + Figures.value(budget.unit(), budget.limit());
            default ->
                name() + " " + measured() + (budget.unit() == Unit.PER_SECOND ? " < " : " > ")
                        + Figures.value(budget.unit(), budget.limit())
                        + (budget.scope().origin().isDefault() ? " (the default)" : "");
        };
    }

    private double failedShare() {
        return result.step(budget.scope().step())
                .map(step -> step.counts().failedShare())
                .orElse(0.0);
    }

    private String seenSteps() {
        List<String> names = result.steps().stream()
                .map(StepResult::name)
                .map(name -> PlainText.oneLine(name, LONGEST_NAME))
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
