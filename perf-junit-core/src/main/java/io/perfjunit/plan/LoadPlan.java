package io.perfjunit.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * Everything an engine needs to know to drive a load. The phases follow each other: ramp-up, warm-up, measured window, drain.
 *
 * @param model how iterations start and when they stop
 * @param rampUp time over which the virtual users start one after the other; their calls are discarded when the window is
 *     bounded by time
 * @param warmup time at full load before the measured window; its calls are kept apart as the cold start
 * @param thinkTime pause between two iterations of a user
 * @param drain how long calls that are running at the end may go on before they are interrupted
 * @param seed from which the random numbers of every virtual user are derived
 * @param threads kind of thread for a virtual user
 * @param countedLimits latency limits over which calls are counted exactly
 */
public record LoadPlan(
        LoadModel model,
        Duration rampUp,
        Duration warmup,
        ThinkTime thinkTime,
        Duration drain,
        long seed,
        ThreadKind threads,
        Set<CountedLimit> countedLimits) {

    public LoadPlan {
        requireNonNull(model, "model");
        requireNonNull(thinkTime, "thinkTime");
        requireNonNull(threads, "threads");
        Durations.requireNotNegative("ramp-up", rampUp);
        Durations.requireNotNegative("warm-up", warmup);
        Durations.requireNotNegative("drain", drain);
        countedLimits = Set.copyOf(countedLimits);
    }

    /** The same plan with other counted limits. */
    public LoadPlan counting(Set<CountedLimit> limits) {
        return new LoadPlan(model, rampUp, warmup, thinkTime, drain, seed, threads, limits);
    }

    /**
     * Time between the first start and the opening of the measured window.
     *
     * <p>A load with an exact number of iterations and no warm-up is measured from its first call on, or its number would not
     * be exact; its ramp-up then lies inside the window.
     */
    public Duration leadIn() {
        boolean measuredFromTheFirstCall = model.extent().iterations().isPresent() && warmup.isZero();
        return measuredFromTheFirstCall ? Duration.ZERO : rampUp.plus(warmup);
    }
}
