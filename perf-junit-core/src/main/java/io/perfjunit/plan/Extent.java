package io.perfjunit.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a load is over: after a time, after an exact number of iterations, or after whichever of the two comes first.
 *
 * @param duration length of the measured window, without ramp-up and warm-up
 * @param iterations exact number of iterations in all, over all virtual users
 */
public record Extent(Optional<Duration> duration, OptionalLong iterations) {

    public Extent {
        if (duration.isEmpty() && iterations.isEmpty()) {
            throw new IllegalArgumentException("a load needs a duration, a number of iterations, or both");
        }
        duration.ifPresent(d -> Durations.requirePositive("duration", d));
        if (iterations.isPresent() && iterations.getAsLong() < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, was " + iterations.getAsLong());
        }
    }

    /** A load that is measured for {@code duration}. */
    public static Extent lasting(Duration duration) {
        return new Extent(Optional.of(duration), OptionalLong.empty());
    }

    /** A load of exactly {@code iterations} iterations. */
    public static Extent of(long iterations) {
        return new Extent(Optional.empty(), OptionalLong.of(iterations));
    }

    /** A load that ends after {@code duration} or after {@code iterations}, whichever comes first. */
    public static Extent firstOf(Duration duration, long iterations) {
        return new Extent(Optional.of(duration), OptionalLong.of(iterations));
    }
}
