package io.perfjunit.run;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.BudgetVerdict.Attempts;
import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure.AtPercentile;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.ThroughputBudget;
import io.perfjunit.sla.ValueInterval;
import io.perfjunit.sla.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one wants to know of a budget beside its figures: calls over the limit, interval, first breach, origin. */
final class BudgetDetails {

    private static final int LONGEST_PLACE = 120;
    private static final int MOST_STEPS = 8;

    private final BudgetVerdict verdict;
    private final Budget budget;
    private final LoadResult result;

    BudgetDetails(BudgetVerdict verdict, LoadResult result) {
        this.verdict = verdict;
        this.budget = verdict.budget();
        this.result = result;
    }

    /** The parts in the order of their weight, joined by dots. */
    String text() {
        List<String> parts = new ArrayList<>();
        steps().ifPresent(parts::add);
        windows().ifPresent(parts::add);
        calls().ifPresent(parts::add);
        verdict.samplesNeeded().ifPresent(needed -> parts.add("needs at least " + Figures.count(needed)));
        verdict.interval().flatMap(this::interval).ifPresent(parts::add);
        certainty().ifPresent(parts::add);
        attempts().ifPresent(parts::add);
        seen().ifPresent(parts::add);
        if (!verdict.isMet()) {
            verdict.firstBreach().ifPresent(at -> parts.add("first broken at " + Figures.offset(at)));
        }
        if (budget.scope().severity() == Severity.WARN) {
            parts.add("warns only");
        }
        origin().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private Optional<String> steps() {
        return verdict.steps()
                .map(steps -> (steps.kept() == steps.all()
                                ? "all " + Figures.count(steps.all(), "step") + " within"
                                : Figures.count(steps.kept()) + " of " + Figures.count(steps.all(), "step") + " within")
                        + ", worst " + BudgetWords.quoted(steps.worst()));
    }

    private Optional<String> windows() {
        return verdict.windows()
                .map(windows -> windows.broken() == 0
                        ? "all " + Figures.count(windows.all()) + " windows within"
                        : Figures.count(windows.broken()) + " of " + Figures.count(windows.all(), "window")
                                + " broken, the worst is shown");
    }

    /** What several runs said, where there were several. */
    private Optional<String> attempts() {
        Attempts attempts = verdict.attempts();
        if (attempts.made() < 2 || attempts.over() == 0) {
            return Optional.empty();
        }
        String over = attempts.over() + " of " + attempts.made() + " attempts over";
        return Optional.of(verdict.isUnstable() ? "unstable, " + over : over);
    }

    /** The names that could have been meant. */
    private Optional<String> seen() {
        return switch (verdict.reason()) {
            case UNKNOWN_STEP ->
                Optional.of("seen: " + names(result.steps().stream().map(StepResult::name)));
            case UNKNOWN_STAGE ->
                Optional.of("seen: " + names(result.stages().stream().map(LoadPart::name)));
            case UNKNOWN_METRIC ->
                Optional.of("seen: " + names(result.whole().metrics().stream().map(MetricResult::name)));
            default -> Optional.empty();
        };
    }

    private Optional<String> calls() {
        if (budget instanceof MetricBudget) {
            return verdict.samples() < 2 ? Optional.empty() : Optional.of(Figures.count(verdict.samples(), "value"));
        }
        if (verdict.samples() == 0 && verdict.over().isEmpty()) {
            return Optional.empty();
        }
        if (budget instanceof ThroughputBudget) {
            return Optional.of(Figures.count(verdict.samples()) + (verdict.samples() == 1 ? " success" : " successes")
                    + " in " + Figures.duration(result.timeline().window()));
        }
        if (budget instanceof CapacityBudget) {
            return Optional.of(Figures.count(verdict.samples(), "call") + " in all probes");
        }
        long over = verdict.over().orElse(0);
        String calls = Figures.count(verdict.samples(), "call");
        return Optional.of(over == 0 ? calls : Figures.count(over) + " of " + calls + " " + beyond() + allowed());
    }

    private String beyond() {
        if (budget instanceof ErrorRateBudget) {
            return "failed";
        }
        boolean failuresCount = budget instanceof LatencyBudget latency && latency.basis() == Basis.ALL_CALLS;
        return failuresCount && failedShare(verdict, result) > 0 ? "over the limit or failed" : "over the limit";
    }

    /** How many calls may be beyond the limit, where some may. */
    private String allowed() {
        long allowed = 0;
        if (budget instanceof LatencyBudget latency && latency.figure() instanceof AtPercentile at) {
            allowed = verdict.samples() - at.percentile().rank(verdict.samples());
        } else if (budget instanceof ErrorRateBudget) {
            allowed = (long) Math.floor(budget.limit() * verdict.samples() * (1 + 1e-12));
        }
        return allowed == 0 ? "" : ", " + Figures.count(allowed) + " may be";
    }

    private Optional<String> interval(ValueInterval interval) {
        boolean open = Double.isInfinite(interval.high());
        if (Double.isInfinite(interval.low()) || (open && interval.low() == 0)) {
            return Optional.empty();
        }
        String low = Figures.value(budget.unit(), interval.low());
        String high = Figures.value(budget.unit(), interval.high());
        if (low.equals(high)) {
            return Optional.empty();
        }
        String range = open ? "from " + low : interval.low() == 0 ? "up to " + high : low + " to " + high;
        return Optional.of("95 % interval " + range);
    }

    private Optional<String> certainty() {
        if (verdict.reason() == Reason.FEW_SAMPLES) {
            return Optional.of("few samples");
        }
        if (verdict.reason() == Reason.UNHEALTHY_GENERATOR) {
            return Optional.of("the generator was not healthy");
        }
        if (verdict.reason() == Reason.NOT_TRIED) {
            return Optional.of("the search ended before it came so far");
        }
        boolean decided = verdict.verdict() != Verdict.INCONCLUSIVE;
        if (decided && !verdict.proven()) {
            String few = budget instanceof CapacityBudget ? "not proven by these probes" : "not proven by so few calls";
            return Optional.of(verdict.isNearLimit() ? "close, not proven" : few);
        }
        return verdict.isNearLimit() ? Optional.of("within 10 % of the limit") : Optional.empty();
    }

    /** A limit that nobody would look for in the code. */
    private Optional<String> origin() {
        Origin origin = budget.scope().origin();
        if (origin.isDefault()) {
            return Optional.of(verdict.isMet() ? "default" : "default, set errorRate to allow failures");
        }
        return origin.place().startsWith("@")
                ? Optional.empty()
                : Optional.of("set by " + PlainText.oneLine(origin.place(), LONGEST_PLACE));
    }

    private static String names(Stream<String> seen) {
        List<String> all = seen.toList();
        if (all.isEmpty()) {
            return "none";
        }
        String names = all.stream().limit(MOST_STEPS).map(BudgetWords::quoted).collect(Collectors.joining(", "));
        return all.size() > MOST_STEPS ? names + " and " + (all.size() - MOST_STEPS) + " more" : names;
    }

    /** The share of the calls that failed, of those at which the budget looked. */
    static double failedShare(BudgetVerdict verdict, LoadResult result) {
        return result.part(verdict.budget().scope().stage())
                .flatMap(part -> part.step(verdict.judgedStep()))
                .map(step -> step.counts().failedShare())
                .orElse(0.0);
    }
}
