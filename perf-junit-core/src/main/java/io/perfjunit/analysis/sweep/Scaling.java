package io.perfjunit.analysis.sweep;

import java.util.List;
import java.util.Optional;

/**
 * How the throughput of a service follows its load: statements that stand beside each other, each only where its conditions hold.
 *
 * @param peak the level with the highest throughput; empty when no level has any
 * @param gains what more load brought from each level to the next
 * @param breakingPoint between which levels more load brings no more throughput and only longer response times
 * @param bound at how many users it is saturated; of a closed model
 * @param law the scalability law; of a closed model
 */
public record Scaling(
        Optional<Peak> peak,
        List<Gain> gains,
        Optional<BreakingPoint> breakingPoint,
        Optional<SaturationBound> bound,
        Optional<ScalabilityEstimate> law) {

    public Scaling {
        gains = List.copyOf(gains);
    }

    /** Looks at the throughput of whole iterations. */
    public static Scaling of(SweepFigures figures) {
        ThroughputCurve curve = ThroughputCurve.of(figures);
        boolean isClosed = figures.kind() == LevelKind.USERS;
        return new Scaling(
                Peak.of(curve),
                Gain.of(curve),
                BreakingPoint.of(curve),
                isClosed ? SaturationBound.of(curve) : Optional.empty(),
                isClosed ? ScalabilityEstimate.of(curve) : Optional.empty());
    }
}
