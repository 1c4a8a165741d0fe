package io.perfjunit.plan;

import java.time.Duration;

/**
 * A latency limit over which calls are counted one by one while the load runs, so that a budget is judged on exact counts and
 * not on the buckets of a histogram.
 *
 * @param step name of the step, {@link #ITERATION} for whole iterations, or {@link #EVERY_STEP} for each step by itself
 * @param limit the limit; a call that takes exactly this long is within it
 */
public record CountedLimit(String step, Duration limit) {

    /** Stands in place of a step name for the iteration as a whole. */
    public static final String ITERATION = "";

    /** Stands in place of a step name for each step, but not for the iteration as a whole. */
    public static final String EVERY_STEP = "*";

    public CountedLimit {
        Durations.requirePositive("limit", limit);
    }
}
