package io.perfjunit.report.outline;

import io.perfjunit.report.json.ReadinessDocument;
import io.perfjunit.report.words.NaturalOrder;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import java.util.Comparator;
import java.util.List;

/**
 * All budgets of a build as one list of requirements, and whether what was tested is ready by them.
 *
 * @param requirements those that are not met first, the gravest of them at the top; of each test in the order in which they were written
 * @param doubted true when a load ended before its time, limits were relaxed, or results are missing: then the rest may be met and
 *     nothing is shown
 */
public record Readiness(List<Requirement> requirements, boolean doubted) {

    /** The four ways in which a build can stand. */
    public enum State {
        /** Every requirement is met. */
        READY,
        /** What fails a test is met, what warns is not. */
        WITH_RESERVATIONS,
        /** Nothing is broken, and not everything is shown. */
        NOT_SHOWN,
        /** A requirement is broken. */
        NOT_READY
    }

    public Readiness {
        requirements = requirements.stream()
                .sorted(Comparator.comparingInt(Requirement::gravity).reversed())
                .toList();
    }

    /** The requirements of a build; of several runs of a test the last counts. */
    public static Readiness of(BuildOutline build) {
        List<RunOutline> last = build.runs().stream()
                .filter(RunOutline::isLastAttempt)
                .sorted(Comparator.comparing(run -> run.run().test().key(), NaturalOrder.INSTANCE))
                .toList();
        boolean doubted = !build.missing().isEmpty()
                || last.stream()
                        .anyMatch(run -> Standing.of(run.run()) == Standing.CUT_SHORT
                                || !run.run().relaxations().isEmpty());
        return new Readiness(
                last.stream()
                        .flatMap(run ->
                                run.run().verdict().budgets().stream().map(budget -> new Requirement(run, budget)))
                        .toList(),
                doubted);
    }

    /** Number of requirements that are met. */
    public long met() {
        return requirements.stream().filter(Requirement::isMet).count();
    }

    /** How the build stands. */
    public State state() {
        int gravest = requirements.stream().mapToInt(Requirement::gravity).max().orElse(0);
        return switch (gravest) {
            case 3 -> State.NOT_READY;
            case 2 -> State.NOT_SHOWN;
            default -> doubted ? State.NOT_SHOWN : gravest == 1 ? State.WITH_RESERVATIONS : State.READY;
        };
    }

    /** Such as {@code 2 of 9 requirements are met: not ready.} Empty where nothing was required. */
    public String sentence() {
        if (requirements.isEmpty()) {
            return "";
        }
        long all = requirements.size();
        String of = Figures.count(met()) + " of " + Figures.count(all, "requirement") + (all == 1 ? " is" : " are")
                + " met: ";
        return of
                + switch (state()) {
                    case READY -> "ready.";
                    case WITH_RESERVATIONS -> "ready, with reservations; what is not met only warns.";
                    case NOT_SHOWN ->
                        doubted
                                ? "not shown to be ready; loads were cut short or relaxed, or results are missing."
                                : "not shown to be ready; the runs could not tell.";
                    case NOT_READY -> "not ready.";
                };
    }

    /** As a part of {@code report.json}. */
    public ReadinessDocument toDocument() {
        return new ReadinessDocument(
                state().name(),
                met(),
                requirements.size(),
                sentence(),
                requirements.stream().map(Requirement::toDocument).toList());
    }
}
