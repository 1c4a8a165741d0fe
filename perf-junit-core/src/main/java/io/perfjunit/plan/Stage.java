package io.perfjunit.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * One part of a load with a load of its own. Its ramp-up leads from the load of the stage before it, or from nothing, to its own;
 * then come its warm-up and its measured window.
 *
 * @param name by which budgets and reports refer to it; empty for the only stage of a load
 * @param model how iterations start
 * @param rampUp time over which users, or the rate, change to those of this stage
 * @param warmup time at full load before the measured window
 * @param extent when the measured window is over
 */
public record Stage(String name, LoadModel model, Duration rampUp, Duration warmup, Extent extent) {

    public Stage {
        requireNonNull(name, "name");
        requireNonNull(model, "model");
        requireNonNull(extent, "extent");
        Durations.requireNotNegative("ramp-up", rampUp);
        Durations.requireNotNegative("warm-up", warmup);
    }

    /**
     * Time between the begin of the stage and the opening of its measured window.
     *
     * <p>A stage with an exact number of iterations and no warm-up is measured from its first call on, or its number would not be
     * exact; its ramp-up then lies inside the window.
     */
    public Duration leadIn() {
        boolean measuredFromTheFirstCall = extent.iterations().isPresent() && warmup.isZero();
        return measuredFromTheFirstCall ? Duration.ZERO : rampUp.plus(warmup);
    }
}
