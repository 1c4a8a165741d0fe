package io.perfjunit.report.json;

import io.perfjunit.result.Outcome;
import io.perfjunit.run.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Failures of one kind.
 *
 * @param step where they arose; empty when outside any step
 * @param outcome how the calls are counted
 * @param type class name of the exception
 * @param message its message with numbers and ids left out
 * @param frame first frame of user code
 * @param reason what the other side gave as the reason of most of them; left out where it gave none
 * @param reasonCount how many gave that reason; left out where there is none
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
        @Nullable String reason,
        @Nullable Long reasonCount,
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

    /** The message, and what the other side said of it: {@code GET /orders: status 503 instead of 200, "pool exhausted"}. */
    public String told() {
        if (reason == null) {
            return message;
        }
        Long gave = reasonCount;
        String of = gave == null || gave == count ? "" : " (" + Figures.count(gave) + " of them)";
        return message + (message.isEmpty() ? "" : ", ") + "\"" + reason + "\"" + of;
    }
}
