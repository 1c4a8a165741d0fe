package io.perfjunit.recorder;

/**
 * A latency over which the calls of a step are counted one by one.
 *
 * @param step name of the step; empty for the iteration as a whole
 * @param nanos the limit in nanoseconds; a call that takes exactly this long is within it
 */
public record StepLimit(String step, long nanos) {}
