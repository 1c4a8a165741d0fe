package io.perfjunit;

import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.capacity.CapacityRange;
import java.time.Duration;

/**
 * What a search for the capacity is to find, and in which bounds.
 *
 * @param range the levels that it may try
 * @param budget what is promised
 * @param longest after so long no probe is begun
 * @param probes how each level is made a load
 */
record CapacityAim(CapacityRange range, CapacityBudget budget, Duration longest, ProbePlans probes) {}
