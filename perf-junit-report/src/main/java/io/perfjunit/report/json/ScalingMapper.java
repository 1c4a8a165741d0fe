package io.perfjunit.report.json;

import io.perfjunit.analysis.sweep.Estimate;
import io.perfjunit.analysis.sweep.ScalabilityEstimate;
import io.perfjunit.analysis.sweep.ScalabilityEstimate.Projection;
import io.perfjunit.analysis.sweep.Scaling;
import io.perfjunit.report.json.ScalingDocument.Bound;
import io.perfjunit.report.json.ScalingDocument.Breaking;
import io.perfjunit.report.json.ScalingDocument.Gain;
import io.perfjunit.report.json.ScalingDocument.Law;
import io.perfjunit.report.json.ScalingDocument.Peak;
import io.perfjunit.report.json.ScalingDocument.Range;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns statements about throughput and load into their documents. */
final class ScalingMapper {

    private ScalingMapper() {}

    static ScalingDocument toDocument(Scaling scaling) {
        return new ScalingDocument(
                scaling.peak()
                        .map(peak -> new Peak(peak.load(), peak.throughput(), peak.lost()))
                        .orElse(null),
                scaling.gains().stream()
                        .map(gain -> new Gain(gain.from(), gain.to(), gain.perUnit(), gain.perDoubling()))
                        .toList(),
                scaling.breakingPoint()
                        .map(point -> new Breaking(
                                point.above(), point.upTo(), point.gain(), point.slowdown(), point.confirmed()))
                        .orElse(null),
                scaling.bound()
                        .map(bound -> new Bound(
                                range(bound.users()),
                                bound.throughput(),
                                bound.round().toNanos()))
                        .orElse(null),
                scaling.law().map(ScalingMapper::law).orElse(null));
    }

    private static Law law(ScalabilityEstimate estimate) {
        Optional<Projection> projection = estimate.projection();
        return new Law(
                estimate.law().lambda(),
                range(estimate.sigma()),
                range(estimate.kappa()),
                estimate.misfit(),
                estimate.fits(),
                estimate.peak().map(ScalingMapper::range).orElse(null),
                projection.map(Projection::users).orElse(null),
                projection.map(it -> range(it.throughput())).orElse(null));
    }

    private static Range range(Estimate estimate) {
        return new Range(estimate.value(), estimate.low(), finite(estimate.high()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
