package io.perfjunit.result;

/**
 * What was measured of one step, or of the iteration as a whole, in one part of a load.
 *
 * @param name the step's name; empty for the iteration as a whole
 * @param counts calls by outcome; all of them were due in this part
 * @param response how long the successes took from their intended start
 * @param service how long they took from their actual start; the same values where every call started when it was due
 * @param failures elapsed times, from the intended start, of the failures that had started
 * @param completedInWindow successes that ended while the measured window was open, wherever they began: what throughput counts
 * @param endedInDrain calls of this part that ended after its window had closed
 * @param exchanges what else is known of calls over a network
 */
public record StepResult(
        String name,
        OutcomeCounts counts,
        Latencies response,
        Latencies service,
        LatencyHistogram failures,
        long completedInWindow,
        long endedInDrain,
        ExchangeResult exchanges) {

    /** A step that is no call over a network. */
    public StepResult(
            String name,
            OutcomeCounts counts,
            Latencies response,
            Latencies service,
            LatencyHistogram failures,
            long completedInWindow,
            long endedInDrain) {
        this(name, counts, response, service, failures, completedInWindow, endedInDrain, ExchangeResult.NONE);
    }

    /** A step of which nothing was recorded. */
    public static StepResult empty(String name) {
        return new StepResult(name, OutcomeCounts.NONE, Latencies.NONE, Latencies.NONE, LatencyHistogram.EMPTY, 0, 0);
    }

    /** Response times of the successes. */
    public LatencyHistogram successes() {
        return response.histogram();
    }

    /** How long the successes took by a clock. */
    public Latencies latencies(LatencyClock clock) {
        return clock == LatencyClock.RESPONSE ? response : service;
    }

    /** Elapsed times of successes and failures together. */
    public LatencyHistogram all() {
        return successes().plus(failures);
    }

    /** The same step measured in two places or times, by adding counts. */
    public StepResult plus(StepResult other) {
        return new StepResult(
                name,
                counts.plus(other.counts),
                response.plus(other.response),
                service.plus(other.service),
                failures.plus(other.failures),
                completedInWindow + other.completedInWindow,
                endedInDrain + other.endedInDrain,
                exchanges.plus(other.exchanges));
    }
}
