package io.perfjunit.analysis.finding;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.StepResult;
import io.perfjunit.stats.Drift;
import java.util.List;
import java.util.Optional;

/**
 * Response times that grow while the load stays the same: something fills up or wears out. The medians of some forty slices of a stage
 * must rise by more than their noise ({@link Drift}) and by a fifth, and each third must lie above the one before. Iterations that do
 * now this and now that also become slower when they do more of what is slow; so the medians of the steps, weighted by how often each
 * was called in the whole stage, must grow as well. Where the iterations do not grow, each step is looked at by itself.
 */
final class LatencyDrift implements FindingRule {

    private static final double LEAST_CHANGE = Math.log(1.2);
    private static final double SURE_CHANGE = Math.log(1.5);
    private static final double LEAST_STEP = Math.log(1.04);

    /** As much of the growth must be there when every step is called as often as before. */
    private static final double LEAST_AT_SAME_MIX = 0.5;

    /** How many times its noise a shift must be; noise of slices that follow each other is underestimated. */
    private static final double NOISE = 1.1;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        return load.parts().stream().flatMap(part -> of(load, part).stream()).toList();
    }

    private static List<Finding> of(AnalysedLoad load, LoadPart part) {
        Optional<MedianCourse> all = rising(load, part, part.iterations(), 1);
        if (all.isPresent() && growsAtSameMix(load, part, all.get())) {
            return List.of(finding(part, part.iterations(), all.get()));
        }
        List<StepResult> known = part.steps().stream()
                .filter(step -> step.successes().count() >= FEWEST_CALLS)
                .toList();
        return known.stream()
                .flatMap(step ->
                        rising(load, part, step, known.size()).map(course -> finding(part, step, course)).stream())
                .toList();
    }

    private static Optional<MedianCourse> rising(AnalysedLoad load, LoadPart part, StepResult step, int series) {
        MedianCourse course = MedianCourse.of(Course.of(load, part, step.name()));
        if (step.successes().count() < FEWEST_CALLS || course.slices() < Drift.FEWEST_VALUES) {
            return Optional.empty();
        }
        Drift drift = course.drift(LEAST_CHANGE, series);
        boolean rises = course.second() - course.first() >= LEAST_STEP && course.last() - course.second() >= LEAST_STEP;
        return drift.isReal() && drift.shift() >= NOISE * drift.noise() && rises
                ? Optional.of(course)
                : Optional.empty();
    }

    /** A step without calls in the first or last third is taken to be as fast there as in the other. */
    private static boolean growsAtSameMix(AnalysedLoad load, LoadPart part, MedianCourse all) {
        double first = 0;
        double last = 0;
        for (StepResult step : part.steps()) {
            MedianCourse course = MedianCourse.ofThirds(Course.of(load, part, step.name()), part);
            if (course.slices() > 0) {
                double calls = step.successes().count();
                first += calls * Math.exp(course.first());
                last += calls * Math.exp(course.last());
            }
        }
        return part.steps().isEmpty() || Math.log(last / first) >= LEAST_AT_SAME_MIX * (all.last() - all.first());
    }

    private static Finding finding(LoadPart part, StepResult step, MedianCourse course) {
        double shift = course.last() - course.first();
        return new Finding(
                FindingKind.GETTING_SLOWER,
                new Place(step.name(), part.name()),
                shift >= SURE_CHANGE ? Confidence.HIGH : Confidence.MEDIUM,
                List.of(
                        Clue.MEDIAN_FIRST.is(Math.exp(course.first())),
                        Clue.MEDIAN_LAST.is(Math.exp(course.last())),
                        Clue.GROWTH.is(Math.expm1(shift)),
                        Clue.WINDOW.is(part.window()),
                        Clue.CALLS.is(step.successes().count())));
    }
}
