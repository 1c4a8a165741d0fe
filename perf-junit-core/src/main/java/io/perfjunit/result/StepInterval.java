package io.perfjunit.result;

/**
 * What ended of one step within an {@link Interval}.
 *
 * @param name the step's name; empty for the iteration as a whole
 * @param counts calls by outcome
 * @param response how long the successes took from their intended start
 * @param service how long they took from their actual start; the same values where every call started when it was due
 */
public record StepInterval(String name, OutcomeCounts counts, Latencies response, Latencies service) {

    /** Response times of the successes. */
    public LatencyHistogram successes() {
        return response.histogram();
    }

    /** How long the successes took by a clock. */
    public Latencies latencies(LatencyClock clock) {
        return clock == LatencyClock.RESPONSE ? response : service;
    }

    /** Both together, by adding counts. */
    public StepInterval plus(StepInterval other) {
        return new StepInterval(
                name, counts.plus(other.counts), response.plus(other.response), service.plus(other.service));
    }
}
