package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.Measured;
import io.perfjunit.report.json.MetricDocument;
import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to know of a budget beside its figures: names that were seen, windows, attempts, how sure the verdict is. */
final class BudgetNotes {

    private static final int MOST_NAMES = 8;

    private final BudgetDocument budget;
    private final Measured run;

    BudgetNotes(BudgetDocument budget, Measured run) {
        this.budget = budget;
        this.run = run;
    }

    /** In the order of their weight; empty when the numbers tell it all. */
    List<String> all() {
        List<String> notes = new ArrayList<>();
        seen().ifPresent(names -> notes.add("seen: " + names));
        steps().ifPresent(notes::add);
        if (budget.reason() == Reason.UNHEALTHY_GENERATOR) {
            notes.add(
                    BudgetWords.isCapacity(budget)
                            ? "the load generator was not healthy beyond"
                            : "over, but the load generator was not healthy");
        }
        if (budget.reason() == Reason.NOT_TRIED) {
            notes.add("the search ended before it came to the promised load");
        }
        attempts().ifPresent(notes::add);
        windows().ifPresent(notes::add);
        if (budget.samplesNeeded() != null) {
            notes.add("needs at least " + Figures.count(budget.samplesNeeded(), "call"));
        }
        if (budget.reason() == Reason.FEW_SAMPLES) {
            notes.add("few samples");
        }
        if (budget.nearLimit()) {
            notes.add("within 10 % of the limit");
        }
        // That nothing ever fails can be kept, but not proven by any number of calls.
        if (!budget.proven() && budget.verdict() == Verdict.MET && budget.limit() > 0) {
            notes.add(unproven("within"));
        }
        if (!budget.proven() && budget.verdict() == Verdict.BROKEN) {
            notes.add(unproven("over"));
        }
        return notes;
    }

    /** Far from the limit it is not the value that leaves doubt but the number of calls. */
    private String unproven(String side) {
        String few = BudgetWords.isCapacity(budget) ? "too few probes" : "too few calls";
        return budget.nearLimit()
                ? "close: " + side + ", but the 95 % interval does not prove it"
                : side + ", but " + few + " for a 95 % interval that proves it";
    }

    private Optional<String> windows() {
        return Optional.ofNullable(budget.windows())
                .map(windows -> windows.broken() == 0
                        ? "all " + Figures.count(windows.all(), "window") + " within"
                        : Figures.count(windows.broken()) + " of " + Figures.count(windows.all(), "window")
                                + " broken, the worst is shown");
    }

    /** {@code unstable, 1 of 2 attempts over}; empty when there was but one, or none was over. */
    private Optional<String> attempts() {
        var attempts = budget.attempts();
        if (attempts == null || attempts.over() == 0) {
            return Optional.empty();
        }
        String unstable = attempts.over() > 0 && attempts.over() < attempts.made() ? "unstable, " : "";
        return Optional.of(unstable + attempts.over() + " of " + attempts.made() + " attempts over");
    }

    /** Names among which the budget looked for its own in vain. */
    private Optional<String> seen() {
        Optional<PartDocument> part = run.part(budget.stage());
        return switch (budget.reason()) {
            case UNKNOWN_STEP ->
                Optional.of(
                        names(part.stream().flatMap(it -> it.steps().stream()).map(StepDocument::step)));
            case UNKNOWN_STAGE -> Optional.of(names(run.stages().stream().map(PartDocument::stage)));
            case UNKNOWN_METRIC ->
                Optional.of(
                        names(part.stream().flatMap(it -> it.metrics().stream()).map(MetricDocument::name)));
            default -> Optional.empty();
        };
    }

    private static String names(Stream<String> all) {
        List<String> names = all.toList();
        if (names.isEmpty()) {
            return "none";
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private Optional<String> steps() {
        return Optional.ofNullable(budget.steps())
                .map(steps -> "worst: " + steps.worst() + ", " + Figures.count(steps.kept()) + " of "
                        + Figures.count(steps.all(), "step") + " within");
    }
}
