package io.perfjunit.analysis.finding;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Failures that begin at a moment and stay: the share of failed calls changes from next to nothing to something at one place of the
 * time axis. The place is where two shares explain the counts best (the change point with the largest likelihood ratio); failures that
 * come and go, or that are there from the beginning, have no such place.
 */
final class ErrorsBegin implements FindingRule {

    private static final int FEWEST_MOMENTS = 5;
    private static final long FEWEST_FAILURES = 10;
    private static final double MOST_BEFORE = 0.01;
    private static final double LEAST_AFTER = 0.05;

    /** Twice the logarithm of the likelihood ratio; bursts make it large without any change, so it alone decides nothing. */
    private static final double LEAST_RATIO = 30;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        LoadPart whole = load.result().whole();
        Optional<Finding> ofAll = of(load, whole.iterations());
        if (ofAll.isPresent()) {
            return List.of(ofAll.get());
        }
        List<Finding> findings = new ArrayList<>();
        whole.steps().forEach(step -> of(load, step).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> of(AnalysedLoad load, StepResult step) {
        Course course = Course.of(load, load.result().whole(), step.name());
        if (step.counts().total() < FEWEST_CALLS || step.counts().failed() < FEWEST_FAILURES) {
            return Optional.empty();
        }
        Halves whole = Halves.whole(course);
        Halves best = whole;
        double most = 0;
        for (int i = 0; i + 1 < course.size(); i++) {
            whole = whole.moved(course.at(i));
            boolean isInside = i + 1 >= FEWEST_MOMENTS && course.size() - i - 1 >= FEWEST_MOMENTS;
            double ratio = whole.ratio();
            if (isInside && ratio > most) {
                most = ratio;
                best = whole;
            }
        }
        return most >= LEAST_RATIO && best.begins() && stays(course, best)
                ? Optional.of(finding(step, course, best, load))
                : Optional.empty();
    }

    /** Most of the time after it something fails, and at the end no less than before. */
    private static boolean stays(Course course, Halves halves) {
        List<Course.Moment> after = course.moments().subList(halves.moments, course.size());
        long failing = after.stream().filter(moment -> moment.failed() > 0).count();
        List<Course.Moment> last = after.subList(after.size() * 2 / 3, after.size());
        double lastShare =
                (double) last.stream().mapToLong(Course.Moment::failed).sum()
                        / last.stream().mapToLong(Course.Moment::calls).sum();
        return 2 * failing >= after.size() && 2 * lastShare >= halves.shareAfter();
    }

    private static Finding finding(StepResult step, Course course, Halves halves, AnalysedLoad load) {
        List<String> affected = step.name().isEmpty()
                ? load.result().steps().stream()
                        .filter(it -> it.counts().failed() > 0)
                        .map(StepResult::name)
                        .toList()
                : List.of();
        return new Finding(
                FindingKind.ERRORS_BEGIN,
                Place.step(step.name()),
                Confidence.HIGH,
                List.of(
                        Clue.FROM.is(course.at(halves.moments).start()),
                        Clue.SHARE_BEFORE.is(halves.shareBefore()),
                        Clue.SHARE_AFTER.is(halves.shareAfter()),
                        Clue.FAILED.is(halves.failed + halves.failedAfter),
                        Clue.CALLS.is(halves.calls + halves.callsAfter)),
                affected);
    }

    /** What was before a moment, and after it. */
    private record Halves(int moments, long failed, long calls, long failedAfter, long callsAfter) {

        static Halves whole(Course course) {
            return new Halves(
                    0,
                    0,
                    0,
                    course.moments().stream().mapToLong(Course.Moment::failed).sum(),
                    course.moments().stream().mapToLong(Course.Moment::calls).sum());
        }

        Halves moved(Course.Moment moment) {
            return new Halves(
                    moments + 1,
                    failed + moment.failed(),
                    calls + moment.calls(),
                    failedAfter - moment.failed(),
                    callsAfter - moment.calls());
        }

        double shareBefore() {
            return (double) failed / calls;
        }

        double shareAfter() {
            return (double) failedAfter / callsAfter;
        }

        boolean begins() {
            return failedAfter >= FEWEST_FAILURES && shareBefore() <= MOST_BEFORE && shareAfter() >= LEAST_AFTER;
        }

        double ratio() {
            return 2
                    * (logLikelihood(failed, calls)
                            + logLikelihood(failedAfter, callsAfter)
                            - logLikelihood(failed + failedAfter, calls + callsAfter));
        }

        private static double logLikelihood(long hits, long all) {
            double share = (double) hits / all;
            return (hits == 0 ? 0 : hits * Math.log(share)) + (hits == all ? 0 : (all - hits) * Math.log(1 - share));
        }
    }
}
