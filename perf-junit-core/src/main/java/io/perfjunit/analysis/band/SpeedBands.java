package io.perfjunit.analysis.band;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import java.util.List;

/**
 * The calls of a load by how fast they felt.
 *
 * @param limits where the bands end
 * @param steps calls of every step; of the iteration as a whole where there are no steps
 */
public record SpeedBands(BandLimits limits, List<BandCounts> steps) {

    public SpeedBands {
        steps = List.copyOf(steps);
    }

    /** The calls of a result. */
    public static SpeedBands of(LoadResult result, BandLimits limits) {
        List<StepResult> steps = result.steps().isEmpty() ? List.of(result.iterations()) : result.steps();
        return new SpeedBands(
                limits, steps.stream().map(step -> BandCounts.of(step, limits)).toList());
    }

    /** All steps together. */
    public BandCounts all() {
        return steps.stream().reduce(BandCounts.none(), BandCounts::plus);
    }

    /** Number of steps of a band. */
    public long stepsIn(SpeedBand band) {
        return steps.stream().filter(step -> step.band() == band).count();
    }
}
