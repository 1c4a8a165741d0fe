package io.perfjunit.analysis.finding;

import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the rules may look at.
 *
 * @param plan what was asked for
 * @param result what was measured
 * @param ownLimits times after which our own client gives a call up: what ends then says nothing of the service
 */
public record AnalysedLoad(LoadPlan plan, LoadResult result, Set<Duration> ownLimits) {

    public AnalysedLoad {
        ownLimits = Set.copyOf(ownLimits);
    }

    /** False when the generator was held up so much that what was measured may be its own. */
    boolean isTrustworthy() {
        return result.health().state() != GeneratorHealth.State.UNHEALTHY;
    }

    /** The stages, or the whole load where it had but one. */
    List<LoadPart> parts() {
        return result.stages().isEmpty() ? List.of(result.whole()) : result.stages();
    }

    /** The levels, if it was a sweep. */
    Optional<SweepFigures> sweep() {
        return SweepFigures.of(plan, result);
    }

    /** The steps, or the iteration as a whole where there are none. */
    List<StepResult> steps() {
        return result.steps().isEmpty() ? List.of(result.iterations()) : result.steps();
    }
}
