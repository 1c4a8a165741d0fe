package io.perfjunit.run;

import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.CapacityFound;
import io.perfjunit.sla.capacity.CapacityRange;
import java.time.Duration;
import java.util.List;

/**
 * What a search for the capacity of a load has found, and how.
 *
 * @param range the levels that it might try
 * @param unit what they count: users, or arrivals per second
 * @param found what it found
 * @param probes every probe, in order
 * @param took how long it took
 * @param longest how long it might have taken
 */
public record CapacityResult(
        CapacityRange range,
        Unit unit,
        CapacityFound found,
        List<CapacityProbe> probes,
        Duration took,
        Duration longest) {

    public CapacityResult {
        probes = List.copyOf(probes);
    }

    /** Iterations of all probes that were measured. */
    public long calls() {
        return probes.stream().mapToLong(probe -> probe.counts().total()).sum();
    }

    /** True when a longer probe has confirmed the highest level that holds. */
    public boolean isVerified() {
        double level = found.holds().orElse(Double.NaN);
        return probes.stream()
                .anyMatch(probe -> probe.verifies()
                        && probe.level() == level
                        && probe.breaches().isEmpty());
    }
}
