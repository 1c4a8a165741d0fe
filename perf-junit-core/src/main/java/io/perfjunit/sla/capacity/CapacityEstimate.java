package io.perfjunit.sla.capacity;

/**
 * Where the capacity lies, all probes of a search taken together and none of them believed alone.
 *
 * @param likely the most likely level, within the range of the tried ones
 * @param low lower end of its 95 % interval; 0 when no probe held
 * @param high its upper end; positive infinity when no probe broke
 */
public record CapacityEstimate(double likely, double low, double high) {}
