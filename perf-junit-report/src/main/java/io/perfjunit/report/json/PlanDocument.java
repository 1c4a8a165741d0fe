package io.perfjunit.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the engine.
 *
 * @param model {@code closed} or {@code open}; of the first stage
 * @param users virtual users, or the largest number of calls at the same moment
 * @param durationNanos length of the measured window, of all stages together, where the load is bounded by time
 * @param iterations exact number of iterations, where the load is bounded so
 * @param rampUpNanos time over which the first stage rises
 * @param warmupNanos time at full load before the first measured window
 * @param thinkTimeShortestNanos lower end of the pause between iterations
 * @param thinkTimeLongestNanos its upper end
 * @param pacingNanos time between the intended starts of two iterations of a user, where there is one
 * @param drainNanos how long running calls may go on at the end
 * @param seed seed of all random numbers; text, because JavaScript cannot hold every such number
 * @param threads kind of thread asked for
 * @param stages the stages in order, one at least; made of the fields above where an earlier version wrote none
 * @param sweep true when the stages are levels of one load that are to be compared
 */
public record PlanDocument(
        String model,
        int users,
        @Nullable Long durationNanos,
        @Nullable Long iterations,
        long rampUpNanos,
        long warmupNanos,
        long thinkTimeShortestNanos,
        long thinkTimeLongestNanos,
        @Nullable Long pacingNanos,
        long drainNanos,
        String seed,
        String threads,
        List<StageDocument> stages,
        @JsonInclude(Include.NON_DEFAULT) boolean sweep) {

    public PlanDocument {
        Required.field("plan.model", model);
        Required.field("plan.seed", seed);
        Required.field("plan.threads", threads);
        stages = RunDocument.orEmpty(stages);
        if (stages.isEmpty()) {
            stages = List.of(new StageDocument(
                    "", model, users, null, null, null, rampUpNanos, warmupNanos, durationNanos, iterations));
        }
    }

    /** True when any stage of it has users of its own. */
    public boolean hasClosedStage() {
        return !stages.stream().allMatch(StageDocument::followsTheClock);
    }

    /** True when any stage of it starts iterations by the clock. */
    public boolean hasOpenStage() {
        return stages.stream().anyMatch(StageDocument::followsTheClock);
    }
}
