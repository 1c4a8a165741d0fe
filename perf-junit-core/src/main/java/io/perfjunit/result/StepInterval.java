package io.perfjunit.result;

/**
 * What ended of one step within an {@link Interval}.
 *
 * @param name the step's name; empty for the iteration as a whole
 * @param counts calls by outcome
 * @param successes response times of the successes
 */
public record StepInterval(String name, OutcomeCounts counts, LatencyHistogram successes) {

    /** Both together, by adding counts. */
    public StepInterval plus(StepInterval other) {
        return new StepInterval(name, counts.plus(other.counts), successes.plus(other.successes));
    }
}
