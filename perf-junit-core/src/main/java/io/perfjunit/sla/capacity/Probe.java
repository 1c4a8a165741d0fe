package io.perfjunit.sla.capacity;

/**
 * A short load that is to be run to see whether the limits hold.
 *
 * @param level users or arrivals per second
 * @param verifies true when it is to be looked at for longer, because the search would end with this level
 */
public record Probe(double level, boolean verifies) {}
