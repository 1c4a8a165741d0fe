package io.perfjunit.run;

import io.perfjunit.analysis.finding.Clue;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.stream.Collectors;

/** The figures of one finding, as they stand in its sentences. */
final class Told {

    private static final int MOST_STEPS = 3;

    private final Finding finding;

    Told(Finding finding) {
        this.finding = finding;
    }

    boolean has(Clue clue) {
        return finding.value(clue).isPresent();
    }

    double get(Clue clue) {
        return finding.get(clue);
    }

    String count(Clue clue) {
        return Figures.count(Math.round(get(clue)));
    }

    String count(Clue clue, String noun) {
        return Figures.count(Math.round(get(clue)), noun);
    }

    String number(Clue clue) {
        return Figures.value(Unit.NUMBER, get(clue));
    }

    String time(Clue clue) {
        return Figures.nanos(get(clue));
    }

    /** A moment of the load, counted from its first start. */
    String moment(Clue clue) {
        return Figures.offset(Duration.ofNanos(Math.round(get(clue))));
    }

    String share(Clue clue) {
        return Figures.share(get(clue));
    }

    String perSecond(Clue clue) {
        return Figures.perSecond(get(clue));
    }

    String bytes(Clue clue) {
        return Figures.value(Unit.BYTES, get(clue));
    }

    String times(Clue clue) {
        return Figures.threeDigits(get(clue)) + " times";
    }

    /** Two times, with as many digits as tell them apart. */
    String range(Clue from, Clue to) {
        return Figures.valueBeside(Unit.NANOSECONDS, get(from), get(to)) + " to "
                + Figures.valueBeside(Unit.NANOSECONDS, get(to), get(from));
    }

    /** The status of the answers, to follow what is said of them; empty when it is not known. */
    String status() {
        return has(Clue.STATUS) ? " with status " + Math.round(get(Clue.STATUS)) : "";
    }

    /** The step that it concerns; all of them together without a name. */
    String step() {
        String step = FindingWords.step(finding.place().step());
        return step.isEmpty() ? "The iteration" : step;
    }

    /** The other steps that it concerns, the first of them by name. */
    String others() {
        String named = finding.steps().stream()
                .limit(MOST_STEPS)
                .map(FindingWords::step)
                .collect(Collectors.joining(", "));
        int more = finding.steps().size() - MOST_STEPS;
        return more > 0 ? named + " and " + Figures.count(more) + " more" : named;
    }
}
