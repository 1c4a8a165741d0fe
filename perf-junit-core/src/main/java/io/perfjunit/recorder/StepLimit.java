package io.perfjunit.recorder;

/**
 * A latency over which the calls of a step are counted one by one.
 *
 * @param step name of the step; empty for the iteration as a whole, {@link #EVERY_STEP} for each step by itself
 * @param nanos the limit in nanoseconds; a call that takes exactly this long is within it
 */
public record StepLimit(String step, long nanos) {

    /** Stands in place of a name for each step, but not for the iteration as a whole. */
    public static final String EVERY_STEP = "*";

    boolean appliesTo(String name) {
        return step.equals(name) || (step.equals(EVERY_STEP) && !name.isEmpty());
    }
}
