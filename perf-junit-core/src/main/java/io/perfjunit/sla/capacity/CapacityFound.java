package io.perfjunit.sla.capacity;

import io.perfjunit.stats.ThresholdInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a search found out: the capacity lies from {@link #holds} up to {@link #breaks}.
 *
 * @param holds the highest level at which the limits held; empty when they held at none
 * @param breaks the lowest level above it at which they broke; empty when none broke
 * @param interval the most likely capacity with its 95 % interval, all probes taken together and none of them believed alone; empty
 *     when no probe could tell
 * @param end why the search ended
 */
public record CapacityFound(
        OptionalDouble holds, OptionalDouble breaks, Optional<ThresholdInterval> interval, SearchEnd end) {

    /** True when it is known that the limits hold at {@code level}. */
    public boolean holdsAt(double level) {
        return holds.isPresent() && holds.getAsDouble() >= level;
    }

    /** True when it is known that they break at {@code level}. */
    public boolean breaksAt(double level) {
        return breaks.isPresent() && breaks.getAsDouble() <= level;
    }
}
