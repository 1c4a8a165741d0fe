package io.perfjunit.report.json;

/**
 * When the parts of the load were, counted from its first start.
 *
 * @param windowStartNanos the measured window opened
 * @param windowEndNanos it closed
 * @param drainedNanos the last call had ended or was cut
 */
public record TimelineDocument(long windowStartNanos, long windowEndNanos, long drainedNanos) {

    /** Real length of the measured window; 0 when the load ended before it opened. */
    public long windowNanos() {
        return Math.max(0, windowEndNanos - windowStartNanos);
    }
}
