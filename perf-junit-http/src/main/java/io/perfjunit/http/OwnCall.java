package io.perfjunit.http;

import io.perfjunit.VirtualUser;
import io.perfjunit.recorder.ExchangeTrace;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A call that a client of the user's own makes. Recorded once, by whichever thread sees its end. */
final class OwnCall {

    private static final int DEEPEST_CAUSE = 10;

    private final VirtualUser user;
    private final OwnCalls all;
    private final String step;
    private final String sent;
    private final long start;
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * A call that begins now.
     *
     * @param step its name
     * @param sent what tells it from others of the step, for messages
     */
    OwnCall(VirtualUser user, String step, String sent) {
        this.user = user;
        this.all = OwnCalls.of(user);
        this.step = step;
        this.sent = Secrets.mask(sent);
        all.begun();
        this.start = user.clock().nanoTime();
    }

    long start() {
        return start;
    }

    /** The whole answer has come, with the status that the trace knows. */
    void answered(ExchangeTrace trace, AcceptedStatus accepted, long now) {
        // An answer that no service gave, such as one of the client's cache, may have no status.
        Optional<HttpCheckFailedError> failure =
                trace.status() == 0 ? Optional.empty() : accepted.failure(step, trace.status(), sent);
        if (!over.compareAndSet(false, true)) {
            return;
        }
        if (failure.isPresent()) {
            user.recorder().step(step, start, now, Outcome.FAILED_CHECK, failure.get(), trace);
        } else {
            user.recorder().step(step, start, now, trace);
        }
        all.ended();
    }

    /** It has failed of something, which its caller most likely gets too: so it is recorded as it is and not in words of ours. */
    void failed(ExchangeTrace trace, Throwable failure, long now) {
        if (over.compareAndSet(false, true)) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            user.recorder().step(step, start, now, outcome(cause), cause, trace);
            all.ended();
        }
    }

    /** It has ended without a word. */
    void unanswered(ExchangeTrace trace, long now) {
        if (!over.get()) {
            failed(trace, new IllegalStateException(step + ": ended, but neither answered nor failed was told"), now);
        }
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof AssertionError) {
            return Outcome.FAILED_CHECK;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isTimeout(cause)) {
                return Outcome.TIMEOUT;
            }
            cause = cause.getCause();
        }
        return Outcome.ERROR;
    }

    private static boolean isTimeout(Throwable cause) {
        // By name, since java.net.http need not be among the modules of a trimmed runtime.
        String type = cause.getClass().getName();
        return cause instanceof TimeoutException
                || (cause instanceof Exception thrown
                        && FaultReader.read(thrown, Phase.WAIT).isTimeout())
                || type.startsWith("java.net.http.HttpTimeout")
                || type.startsWith("java.net.http.HttpConnectTimeout");
    }
}
