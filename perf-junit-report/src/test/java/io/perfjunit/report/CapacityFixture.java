package io.perfjunit.report;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.run.CapacityProbe;
import io.perfjunit.run.CapacityResult;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.CapacityRange;
import io.perfjunit.sla.capacity.CapacitySearch;
import io.perfjunit.sla.capacity.Probe;
import io.perfjunit.sla.capacity.ProbeOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** A search for the capacity of a service that is slow beyond a rate which differs a little from run to run. */
final class CapacityFixture {

    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Instant START = Instant.parse("2026-11-21T09:30:00Z");

    private CapacityFixture() {}

    /** A search from 50/s to 2,000/s of a service that bears about {@code capacity}; 400/s are promised. */
    static CapacityResult search(double capacity) {
        CapacityRange range = new CapacityRange(50, 2_000, OptionalDouble.of(400), false);
        CapacitySearch search = new CapacitySearch(range);
        Random random = new Random(12);
        List<CapacityProbe> probes = new ArrayList<>();
        Instant at = START;
        for (Optional<Probe> next = search.next(); next.isPresent(); next = search.next()) {
            boolean starved = probes.size() == 3;
            CapacityProbe probe = probe(next.get(), capacity * Math.exp(0.08 * random.nextGaussian()), starved, at);
            at = at.plus(probe.window()).plusSeconds(1);
            probes.add(probe);
            search.add(probe.outcome());
        }
        return new CapacityResult(
                range, Unit.PER_SECOND, search.found(), probes, Duration.between(START, at), Duration.ofMinutes(10));
    }

    private static CapacityProbe probe(Probe probe, double capacity, boolean starved, Instant at) {
        double busy = Math.min(0.995, probe.level() / (capacity * 1.25));
        Duration p95 = Duration.ofNanos(Math.round(40e6 / (1 - busy)));
        boolean over = p95.compareTo(LIMIT) > 0;
        Duration window = Duration.ofSeconds(probe.verifies() ? 15 : 5);
        ProbeOutcome outcome = starved ? ProbeOutcome.STARVED : over ? ProbeOutcome.BROKE : ProbeOutcome.HELD;
        return new CapacityProbe(
                probe.level(),
                probe.verifies(),
                outcome,
                outcome == ProbeOutcome.HELD ? List.of() : List.of("p95 " + p95.toMillis() + " ms > 200 ms"),
                at,
                window,
                OutcomeCounts.of(Math.round(probe.level() * window.toSeconds()), 0, 0, 0, 0, 0),
                0.99 * probe.level(),
                Optional.of(p95.dividedBy(4)),
                Optional.of(p95),
                Optional.of(p95.multipliedBy(2)),
                starved ? GeneratorHealth.State.UNHEALTHY : GeneratorHealth.State.HEALTHY);
    }
}
