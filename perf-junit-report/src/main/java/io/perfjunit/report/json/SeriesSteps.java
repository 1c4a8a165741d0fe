package io.perfjunit.report.json;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps that take part in the time series. A body that invents a step per call would else write one document entry per step
 * and interval; so only as many of the most called steps as keep the document small.
 *
 * @param names their names
 * @param leftOut number of steps that take no part
 */
record SeriesSteps(Set<String> names, int leftOut) {

    static final int MOST_ENTRIES = 60_000;

    static SeriesSteps of(LoadResult result) {
        int room = MOST_ENTRIES / Math.max(1, result.intervals().size());
        Set<String> names = result.steps().stream()
                .sorted(Comparator.comparingLong(
                                (StepResult step) -> step.counts().total())
                        .reversed())
                .limit(room)
                .map(StepResult::name)
                .collect(Collectors.toUnmodifiableSet());
        return new SeriesSteps(names, result.steps().size() - names.size());
    }

    /** Steps that appear in no result, such as those of the warm-up only, are held as long as nothing is left out. */
    boolean holds(String step) {
        return leftOut == 0 || names.contains(step);
    }
}
