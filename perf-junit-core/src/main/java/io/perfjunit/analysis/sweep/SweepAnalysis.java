package io.perfjunit.analysis.sweep;

import io.perfjunit.result.LoadResult;
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
 * @param envelope how every level is borne
 */
public record SweepAnalysis(
        SweepFigures figures,
        Degradation degradation,
        Optional<LimitMatrix> limits,
        Scaling scaling,
        SafeLoad safe,
        Envelope envelope) {

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
                SafeLoad.of(figures, limits, scaling.breakingPoint()),
                Envelope.of(figures.levels().stream().map(LevelSpread::of).toList()));
    }

    /** The same with what went up and down within the levels of a load that was measured. */
    public SweepAnalysis spread(LoadResult result) {
        Envelope measured = Envelope.of(LevelWindows.of(figures, result));
        return new SweepAnalysis(figures, degradation, limits, scaling, safe, measured);
    }
}
