package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.BreakingPoint;
import io.perfjunit.analysis.sweep.Peak;
import io.perfjunit.analysis.sweep.Scaling;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.result.GeneratorHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Throughput stops growing with the load, and whose limit that may be: that of the service, or our own, when the generator used up its
 * processors. On figures alone nothing is known of the generator.
 */
final class Saturation implements SweepRule {

    @Override
    public Optional<Finding> look(SweepFigures figures, Circumstances circumstances) {
        Scaling scaling = Scaling.of(figures);
        return scaling.breakingPoint().map(point -> finding(point, scaling.peak(), circumstances));
    }

    private static Finding finding(BreakingPoint point, Optional<Peak> peak, Circumstances circumstances) {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Clue.BREAK_ABOVE.is(point.above()),
                Clue.BREAK_UP_TO.is(point.upTo()),
                Clue.GAIN.is(point.gain()),
                Clue.SLOWDOWN.is(point.slowdown())));
        peak.ifPresent(best -> evidence.add(Clue.BEST_THROUGHPUT.is(best.throughput())));
        circumstances.ownCpu().ifPresent(share -> evidence.add(Clue.OWN_CPU.is(share)));
        FindingKind kind = circumstances.isGeneratorSuspect() ? FindingKind.GENERATOR_LIMIT : FindingKind.SATURATION;
        boolean isSure = point.confirmed() && circumstances.health() != GeneratorHealth.State.NOT_MEASURED;
        return new Finding(kind, Place.WHOLE, isSure ? Confidence.HIGH : Confidence.MEDIUM, evidence);
    }
}
