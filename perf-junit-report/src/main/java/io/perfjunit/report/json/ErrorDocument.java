package io.perfjunit.report.json;

import io.perfjunit.result.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Failures of one kind.
 *
 * @param step where they arose; empty when outside any step
 * @param outcome how the calls are counted
 * @param type class name of the exception
 * @param message its message with numbers and ids left out
 * @param frame first frame of user code
 * @param count how many, wherever in the load
 * @param early how many of them were due before the measured window
 * @param firstNanos when the first ended
 * @param lastNanos when the last ended
 * @param stack stack of the first of them, shortened
 * @param firstCall the call that it ended, where that is known
 */
public record ErrorDocument(
        String step,
        Outcome outcome,
        String type,
        String message,
        String frame,
        long count,
        long early,
        long firstNanos,
        long lastNanos,
        String stack,
        @Nullable CallDocument firstCall) {

    public ErrorDocument {
        Required.field("error.step", step);
        Required.field("error.outcome", outcome);
        Required.field("error.type", type);
        Required.field("error.message", message);
        Required.field("error.frame", frame);
        Required.field("error.stack", stack);
    }
}
