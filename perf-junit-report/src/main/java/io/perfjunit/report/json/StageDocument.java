package io.perfjunit.report.json;

import io.perfjunit.plan.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * One stage that was asked for.
 *
 * @param name by which budgets and parts refer to it; empty for the only stage of a load
 * @param model {@code closed}: starts follow completions; {@code open}: starts follow the clock
 * @param users virtual users of a closed model
 * @param perSecond arrivals per second of an open model
 * @param arrivals how they are spread over a second
 * @param maxInFlight the largest number of iterations at the same moment in an open model
 * @param rampUpNanos time over which users, or the rate, change to those of this stage
 * @param warmupNanos time at full load before its measured window
 * @param durationNanos length of its measured window, where it is bounded by time
 * @param iterations exact number of iterations, where it is bounded so
 */
public record StageDocument(
        String name,
        String model,
        @Nullable Integer users,
        @Nullable Double perSecond,
        @Nullable Arrivals arrivals,
        @Nullable Integer maxInFlight,
        long rampUpNanos,
        long warmupNanos,
        @Nullable Long durationNanos,
        @Nullable Long iterations) {

    public StageDocument {
        Required.field("stage.name", name);
        Required.field("stage.model", model);
    }

    /** True when its starts follow the clock. */
    public boolean followsTheClock() {
        return perSecond != null;
    }
}
