package io.perfjunit.report.json;

import io.perfjunit.result.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One single call: among the slowest of its step, or the first of its kind to fail.
 *
 * @param step name of the step; empty for the iteration as a whole
 * @param user number of the virtual user
 * @param iteration number of the iteration of that user, ramp-up and warm-up included
 * @param atNanos when it was due
 * @param responseNanos from its intended start to its end
 * @param serviceNanos from its actual start to its end
 * @param outcome how it ended
 * @param exchange how it went over the network; left out where it was no such call
 */
public record CallDocument(
        String step,
        int user,
        long iteration,
        long atNanos,
        long responseNanos,
        long serviceNanos,
        Outcome outcome,
        @Nullable ExchangeDocument exchange) {

    public CallDocument {
        Required.field("call.step", step);
        Required.field("call.outcome", outcome);
    }
}
