package io.perfjunit.result;

import java.time.Duration;
import java.util.Optional;

/**
 * Failures of one kind: same step, class, normalised message and first frame of user code.
 *
 * @param step where they arose; empty when outside any step
 * @param outcome how the calls are counted
 * @param type class name of the exception
 * @param message its message with numbers and ids left out, shortened
 * @param frame first frame of user code, or the first frame at all; empty when there is no stack
 * @param reason what the other side gave as the reason of most of them, where it gave one
 * @param count how many, wherever in the load
 * @param early how many of them were due before the measured window, and so are in no count of failed calls
 * @param first when the first ended, counted from the first start of the load
 * @param last when the last ended
 * @param example the first of them, with its full stack
 * @param firstCall the call that it ended, where that is known
 */
public record ErrorGroup(
        String step,
        Outcome outcome,
        String type,
        String message,
        String frame,
        Optional<Reason> reason,
        long count,
        long early,
        Duration first,
        Duration last,
        Throwable example,
        Optional<Exemplar> firstCall) {

    /** Failures of which the other side has said nothing. */
    public ErrorGroup(
            String step,
            Outcome outcome,
            String type,
            String message,
            String frame,
            long count,
            long early,
            Duration first,
            Duration last,
            Throwable example,
            Optional<Exemplar> firstCall) {
        this(step, outcome, type, message, frame, Optional.empty(), count, early, first, last, example, firstCall);
    }

    /**
     * What the other side gave as the reason of failures, such as the message in the body of its answers.
     *
     * @param text without secrets, numbers and ids
     * @param count how many gave it
     */
    public record Reason(String text, long count) {}
}
