package io.perfjunit.report.json;

import org.jspecify.annotations.Nullable;

/**
 * When the parts of the load were, counted from its first start.
 *
 * @param windowStartNanos the measured window opened
 * @param windowEndNanos it closed
 * @param drainedNanos the last call had ended or was cut
 * @param measuredNanos length of the measured windows of all stages together, where that is not the time between the first two
 */
public record TimelineDocument(
        long windowStartNanos,
        long windowEndNanos,
        long drainedNanos,
        @Nullable Long measuredNanos) {

    /** Real length of the measured time; 0 when the load ended before it began. */
    public long windowNanos() {
        return measuredNanos == null ? Math.max(0, windowEndNanos - windowStartNanos) : measuredNanos;
    }
}
