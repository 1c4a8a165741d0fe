package io.perfjunit.analysis.finding;

import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls of a step that failed one after the other, without a success between, though the step works at other times. Counted over whole
 * intervals without a success, so the true number is at least that. Failures that are independent of each other hardly ever come in
 * such a row: among n calls of which the share p fails, L in a row are expected about n(1 − p)·p^L times.
 */
final class FailureStreak implements FindingRule {

    private static final long FEWEST = 10;
    private static final double PROBABILITY = 0.001;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<Finding> findings = new ArrayList<>();
        for (StepResult step : load.steps()) {
            boolean isCandidate = step.counts().total() >= FEWEST_CALLS
                    && step.counts().failed() >= FEWEST
                    && !AlwaysFailing.fails(step);
            if (isCandidate) {
                of(load, step).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> of(AnalysedLoad load, StepResult step) {
        Course course = Course.of(load, load.result().whole(), step.name());
        Streak longest = Streak.NONE;
        Streak open = Streak.NONE;
        for (int i = 0; i < course.size(); i++) {
            Course.Moment moment = course.at(i);
            open = moment.failed() == moment.calls() ? open.plus(i, moment.failed()) : Streak.NONE;
            longest = open.failures > longest.failures ? open : longest;
        }
        double share = step.counts().failedShare();
        double expected = step.counts().total() * (1 - share) * Math.pow(share, longest.failures);
        // One that lasts to the end is the beginning of errors, and another rule tells of it.
        boolean hasEnded = longest.failures > 0 && longest.last < course.size() - 1;
        if (longest.failures < FEWEST
                || !hasEnded
                || expected > PROBABILITY / load.steps().size()) {
            return Optional.empty();
        }
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.STREAK.is(longest.failures),
                Clue.FROM.is(course.at(longest.first).start()),
                Clue.UNTIL.is(course.at(longest.last).end()),
                Clue.FAILED.is(step.counts().failed()),
                Clue.CALLS.is(step.counts().total())));
        onlyStatus(step).ifPresent(status -> evidence.add(Clue.STATUS.is(status)));
        return Optional.of(new Finding(FindingKind.FAILURE_STREAK, Place.step(step.name()), Confidence.HIGH, evidence));
    }

    /** The status of all its answers that failed; empty when they differ. */
    private static Optional<Integer> onlyStatus(StepResult step) {
        List<Integer> failures = step.exchanges().statuses().keySet().stream()
                .filter(status -> status >= 400)
                .toList();
        return failures.size() == 1 ? Optional.of(failures.get(0)) : Optional.empty();
    }

    /** Intervals in a row without a success. */
    private record Streak(int first, int last, long failures) {

        static final Streak NONE = new Streak(0, -1, 0);

        Streak plus(int index, long more) {
            return new Streak(failures == 0 ? index : first, index, failures + more);
        }
    }
}
