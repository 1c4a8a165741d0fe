package io.perfjunit.report.json;

import org.jspecify.annotations.Nullable;

/**
 * What was asked of the engine.
 *
 * @param model {@code closed}, or the name of another load model
 * @param users virtual users, or the largest number of calls at the same moment
 * @param durationNanos length of the measured window, where the load is bounded by time
 * @param iterations exact number of iterations, where the load is bounded so
 * @param rampUpNanos time over which the users start
 * @param warmupNanos time at full load before the measured window
 * @param thinkTimeShortestNanos lower end of the pause between iterations
 * @param thinkTimeLongestNanos its upper end
 * @param drainNanos how long running calls may go on at the end
 * @param seed seed of all random numbers; text, because JavaScript cannot hold every such number
 * @param threads kind of thread asked for
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
        long drainNanos,
        String seed,
        String threads) {

    public PlanDocument {
        Required.field("plan.model", model);
        Required.field("plan.seed", seed);
        Required.field("plan.threads", threads);
    }
}
