package io.perfjunit.plan;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pause of a virtual user between two iterations, drawn evenly from a range. It is no part of any latency.
 *
 * @param shortest lower end, not negative
 * @param longest upper end, not below {@code shortest}
 */
public record ThinkTime(Duration shortest, Duration longest) {

    /** No pause: the next iteration starts at the instant the last one ended. */
    public static final ThinkTime NONE = new ThinkTime(Duration.ZERO, Duration.ZERO);

    public ThinkTime {
        Durations.requireNotNegative("think time", shortest);
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "think time must go from the shorter to the longer, was " + shortest + ".." + longest);
        }
    }

    /** The same pause every time. */
    public static ThinkTime of(Duration pause) {
        return new ThinkTime(pause, pause);
    }

    /** True when there is no pause at all. */
    public boolean isNone() {
        return longest.isZero();
    }

    /** Draws the next pause, in nanoseconds. */
    public long nextNanos(RandomGenerator random) {
        long low = shortest.toNanos();
        long high = longest.toNanos();
        return low == high ? low : random.nextLong(low, high + 1);
    }
}
