package io.perfjunit.sla.capacity;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a search found out: the capacity lies from {@link #holds} up to {@link #breaks}.
 *
 * @param holds the highest level at which the limits held; empty when they held at none
 * @param breaks the lowest level above it at which they broke; empty when none broke
 * @param estimate where the capacity lies, by all probes together; empty when none could tell
 * @param end why the search ended
 */
public record CapacityFound(
        OptionalDouble holds, OptionalDouble breaks, Optional<CapacityEstimate> estimate, SearchEnd end) {

    /** True when it is known that the limits hold at {@code level}. */
    public boolean holdsAt(double level) {
        return holds.isPresent() && holds.getAsDouble() >= level;
    }

    /** True when it is known that they break at {@code level}. */
    public boolean breaksAt(double level) {
        return breaks.isPresent() && breaks.getAsDouble() <= level;
    }
}
