package io.perfjunit.sla.capacity;

import java.util.Random;

/** A service whose capacity differs from run to run by some noise around the truth. */
final class NoisyService {

    private final double truth;
    private final double noise;
    private final Random random;
    private int probes;

    NoisyService(double truth, double noise, long seed) {
        this.truth = truth;
        this.noise = noise;
        this.random = new Random(seed);
    }

    ProbeOutcome run(Probe probe) {
        probes++;
        return probe.level() <= truth * Math.exp(noise * random.nextGaussian())
                ? ProbeOutcome.HELD
                : ProbeOutcome.BROKE;
    }

    CapacityFound search(CapacityRange range) {
        CapacitySearch search = new CapacitySearch(range);
        while (search.next().isPresent()) {
            search.add(run(search.next().get()));
        }
        return search.found();
    }

    int probes() {
        return probes;
    }
}
