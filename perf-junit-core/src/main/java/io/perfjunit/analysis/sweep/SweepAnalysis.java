package io.perfjunit.analysis.sweep;

import java.util.List;
import java.util.Optional;

/**
 * All that a sweep tells.
 *
 * @param figures what was measured at each level
 * @param degradation how much slower everything becomes
 * @param limits which limits were kept at which level; empty when there are none
 * @param scaling how throughput follows the load
 * @param safe the highest level that is good
 */
public record SweepAnalysis(
        SweepFigures figures, Degradation degradation, Optional<LimitMatrix> limits, Scaling scaling, SafeLoad safe) {

    /**
     * Analyses figures.
     *
     * @param checks which limits were kept at each level; may be empty
     * @param groups which steps belong together
     */
    public static SweepAnalysis of(SweepFigures figures, List<LimitCheck> checks, StepGroups groups) {
        Optional<LimitMatrix> limits = LimitMatrix.of(figures, checks);
        Scaling scaling = Scaling.of(figures);
        return new SweepAnalysis(
                figures,
                Degradation.of(figures, groups),
                limits,
                scaling,
                SafeLoad.of(figures, limits, scaling.breakingPoint()));
    }
}
