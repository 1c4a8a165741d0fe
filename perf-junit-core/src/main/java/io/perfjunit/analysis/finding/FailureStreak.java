package io.perfjunit.analysis.finding;

import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls of a step that failed one after the other, without a success between, though the step works at other times. Counted over whole
 * intervals without a success, so the true number is at least that. When f of n calls fail wherever they like, the chance that L of
 * them follow each other is at most (n − f + 1)·C(n − L, n − f) ÷ C(n, n − f): so many places the row can have, and so many the
 * successes beside it (A. M. Mood, The distribution theory of runs, 1940).
 */
final class FailureStreak implements FindingRule {

    private static final long FEWEST = 10;

    /** For all steps together. */
    private static final double PROBABILITY = 0.005;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        List<StepResult> candidates = load.steps().stream()
                .filter(step ->
                        step.counts().failed() >= FEWEST && step.counts().succeeded() > 0)
                .toList();
        return candidates.stream()
                .flatMap(step -> of(load, step, PROBABILITY / candidates.size()).stream())
                .toList();
    }

    private static Optional<Finding> of(AnalysedLoad load, StepResult step, double probability) {
        Course course = Course.of(load, load.result().whole(), step.name());
        Streak longest = Streak.NONE;
        Streak open = Streak.NONE;
        for (int i = 0; i < course.size(); i++) {
            Course.Moment moment = course.at(i);
            open = moment.failed() == moment.calls() ? open.plus(i, moment.failed()) : Streak.NONE;
            longest = open.failures > longest.failures ? open : longest;
        }
        return longest.failures >= FEWEST
                        && chance(step, longest.failures) <= probability
                        && !isBeginOfErrors(load, step, course, longest)
                ? Optional.of(finding(step, course, longest))
                : Optional.empty();
    }

    /** That so many of its failures would follow each other if they came as they like; at most 1. */
    private static double chance(StepResult step, long row) {
        long calls = step.counts().failed() + step.counts().succeeded();
        double chance = step.counts().succeeded() + 1;
        for (long i = 0; i < step.counts().succeeded() && chance > 0; i++) {
            chance *= Math.max(0, calls - row - i) / (double) (calls - i);
        }
        return Math.min(1, chance);
    }

    /** Errors that begin at a moment and stay are told as that. */
    private static boolean isBeginOfErrors(AnalysedLoad load, StepResult step, Course course, Streak streak) {
        return streak.last == course.size() - 1
                && new ErrorsBegin().look(load).stream().anyMatch(found -> {
                    String place = found.place().step();
                    return place.equals(step.name()) || found.steps().contains(step.name());
                });
    }

    private static Finding finding(StepResult step, Course course, Streak longest) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.STREAK.is(longest.failures),
                Clue.FROM.is(course.at(longest.first).start()),
                Clue.UNTIL.is(course.at(longest.last).end()),
                Clue.FAILED.is(step.counts().failed()),
                Clue.CALLS.is(step.counts().total())));
        onlyStatus(step).ifPresent(status -> evidence.add(Clue.STATUS.is(status)));
        evidence.add(Clue.WORKED_AFTERWARDS.is(longest.last < course.size() - 1 ? 1 : 0));
        return new Finding(FindingKind.FAILURE_STREAK, Place.step(step.name()), Confidence.HIGH, evidence);
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
