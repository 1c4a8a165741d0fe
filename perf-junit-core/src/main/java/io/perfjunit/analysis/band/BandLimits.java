package io.perfjunit.analysis.band;

import java.time.Duration;
import java.util.List;

/**
 * Where one band of response times ends and the next begins; a time equal to a limit is still within.
 *
 * @param fast the longest that is fast, more than 0
 * @param moderate the longest that is moderate, more than {@code fast}
 * @param slow the longest that is slow, more than {@code moderate}; all beyond is critical
 */
public record BandLimits(Duration fast, Duration moderate, Duration slow) {

    /** Half a second, two seconds, and a quarter of a minute. */
    public static final BandLimits STANDARD =
            new BandLimits(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(15));

    public BandLimits {
        if (fast.isNegative() || fast.isZero() || fast.compareTo(moderate) >= 0 || moderate.compareTo(slow) >= 0) {
            throw new IllegalArgumentException("limits of bands must be more than 0 and rise, such as 500ms,2s,15s");
        }
    }

    /** The limits in their order. */
    public List<Duration> inOrder() {
        return List.of(fast, moderate, slow);
    }

    /** The band of a success that took so long. */
    public SpeedBand of(Duration time) {
        if (time.compareTo(fast) <= 0) {
            return SpeedBand.FAST;
        }
        if (time.compareTo(moderate) <= 0) {
            return SpeedBand.MODERATE;
        }
        return time.compareTo(slow) <= 0 ? SpeedBand.SLOW : SpeedBand.CRITICAL;
    }
}
