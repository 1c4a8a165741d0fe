package io.perfjunit.result;

import java.time.Duration;
import java.time.Instant;

/**
 * When the parts of a load really were. Offsets count from the first start.
 *
 * @param startedAt wall clock of the first start
 * @param windowStart when the measured window opened
 * @param windowEnd when it closed
 * @param drained when the last call had ended or was cut
 */
public record Timeline(Instant startedAt, Duration windowStart, Duration windowEnd, Duration drained) {

    /** Real length of the measured window; zero when the load ended before it opened. */
    public Duration window() {
        Duration length = windowEnd.minus(windowStart);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
