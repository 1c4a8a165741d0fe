package io.perfjunit.analysis;

import io.perfjunit.analysis.band.BandLimits;
import io.perfjunit.analysis.band.SpeedBands;
import io.perfjunit.analysis.finding.AnalysedLoad;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.Findings;
import io.perfjunit.analysis.steady.HeapCourse;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import java.util.List;
import java.util.Optional;

/**
 * What a load tells beside whether it kept its budgets. None of it changes a verdict.
 *
 * @param findings observations with their evidence, the surest first
 * @param sweep what its levels tell together; empty for a load that is no sweep
 * @param bands calls by how fast they felt; empty where nothing was looked for
 * @param heap what the heap held after collections; empty for a load of several stages, and where nothing was collected
 */
public record LoadAnalysis(
        List<Finding> findings, Optional<SweepAnalysis> sweep, Optional<SpeedBands> bands, Optional<HeapCourse> heap) {

    /** Of a load that nothing was looked for in. */
    public static final LoadAnalysis NONE =
            new LoadAnalysis(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public LoadAnalysis {
        findings = List.copyOf(findings);
    }

    /** All that can be said of a load without its budgets, with the usual bands. */
    public static LoadAnalysis of(AnalysedLoad load) {
        return of(load, BandLimits.STANDARD);
    }

    /** All that can be said of a load without its budgets. */
    public static LoadAnalysis of(AnalysedLoad load, BandLimits limits) {
        return new LoadAnalysis(
                Findings.of(load),
                Optional.empty(),
                Optional.of(SpeedBands.of(load.result(), limits)),
                HeapCourse.of(load.result()));
    }

    /** The same with what its levels tell together. */
    public LoadAnalysis with(Optional<SweepAnalysis> other) {
        return new LoadAnalysis(findings, other, bands, heap);
    }
}
