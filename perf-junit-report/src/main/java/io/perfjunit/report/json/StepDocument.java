package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one step, or of the iteration as a whole.
 *
 * @param step name of the step; empty for the iteration as a whole
 * @param counts calls by outcome
 * @param throughputPerSecond successes completed in the measured window per second of it
 * @param completedInWindow successes that ended while the window was open
 * @param endedInDrain calls that ended after it had closed
 * @param successes response times of the successes
 * @param failures elapsed times of the failures
 * @param all both together
 * @param overLimit exact numbers of successes whose response time was above a limit
 * @param service service times of the successes, from their actual start; left out where they are the response times
 * @param serviceOverLimit exact numbers of successes whose service time was above a limit; left out with {@code service}
 * @param exchanges what else is known of its calls over a network; left out where it makes none
 */
public record StepDocument(
        String step,
        CountsDocument counts,
        double throughputPerSecond,
        long completedInWindow,
        long endedInDrain,
        DistributionDocument successes,
        DistributionDocument failures,
        DistributionDocument all,
        List<OverLimitDocument> overLimit,
        @Nullable DistributionDocument service,
        @Nullable List<OverLimitDocument> serviceOverLimit,
        @Nullable ExchangesDocument exchanges) {

    public StepDocument {
        Required.field("step.step", step);
        Required.field("step.counts", counts);
        Required.field("step.successes", successes);
        Required.field("step.failures", failures);
        Required.field("step.all", all);
        overLimit = RunDocument.orEmpty(overLimit);
    }

    /**
     * Successes that took longer than a limit.
     *
     * @param limitNanos the limit
     * @param calls exact number of successes above it
     */
    public record OverLimitDocument(long limitNanos, long calls) {}
}
