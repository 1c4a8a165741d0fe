package io.perfjunit.analysis;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Phase;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the client itself held the calls of a step up before they had a connection, against how long they took.
 *
 * @param waited p99 of the wait for a connection
 * @param response p99 of the response times
 */
public record ConnectionWait(Duration waited, Duration response) {

    private static final Duration LEAST = Duration.ofMillis(1);
    private static final int PARTS = 10;

    /** Of the successes of a step, or of its failures when there are none; empty when no call waited or none is known. */
    public static Optional<ConnectionWait> of(StepResult step) {
        LatencyHistogram wait = step.exchanges().phase(Phase.WAIT);
        LatencyHistogram response = step.successes().isEmpty() ? step.failures() : step.successes();
        return wait.isEmpty() || response.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConnectionWait(wait.percentile(Percentile.P99), response.percentile(Percentile.P99)));
    }

    /** True when it is more than a millisecond and more than a tenth of the response time: figures are the client's own in part. */
    public boolean isTelling() {
        return waited.compareTo(LEAST) > 0 && waited.multipliedBy(PARTS).compareTo(response) > 0;
    }
}
