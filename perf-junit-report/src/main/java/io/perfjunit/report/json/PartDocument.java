package io.perfjunit.report.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one part of a load: the whole of it, or one stage.
 *
 * @param stage name of the stage; empty for the whole load
 * @param startNanos when its measured window opened
 * @param endNanos when it closed
 * @param windowNanos real length of its measured window; of the whole load, that of all stages together
 * @param iterations whole iterations that were due in it
 * @param steps steps that were due in it, in order of first appearance
 * @param starts how well iterations kept their schedule; left out where there was none
 * @param metrics what the body and the JVM told beside the calls
 */
public record PartDocument(
        String stage,
        long startNanos,
        long endNanos,
        long windowNanos,
        StepDocument iterations,
        List<StepDocument> steps,
        @Nullable StartsDocument starts,
        List<MetricDocument> metrics) {

    public PartDocument {
        Required.field("part.stage", stage);
        Required.field("part.iterations", iterations);
        steps = RunDocument.orEmpty(steps);
        metrics = RunDocument.orEmpty(metrics);
    }

    /** The step of that name; the iteration as a whole for the empty name. */
    public Optional<StepDocument> step(String name) {
        return name.isEmpty()
                ? Optional.of(iterations)
                : steps.stream().filter(step -> step.step().equals(name)).findFirst();
    }

    /** True when one of the steps was a call over a network. */
    public boolean tellsExchanges() {
        return steps.stream().anyMatch(step -> step.exchanges() != null);
    }

    /** True when the iteration or a step took longer from its intended than from its actual start. */
    public boolean tellsServiceTimes() {
        return iterations.service() != null || steps.stream().anyMatch(step -> step.service() != null);
    }
}
