package io.perfjunit.http;

import static java.util.Objects.requireNonNull;

import io.perfjunit.result.Phase;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** A call under way. Its user's thread waits in it; the watch may cancel it. */
final class RunningCall {

    private final Sender sender;
    private final BodyReader bodies;
    private final Thread caller;
    private final long deadline;
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final boolean redirected;
    private @Nullable Response response;

    /**
     * A call of this thread.
     *
     * @param bodies reads what is answered
     * @param redirected whether an answer has led to it
     * @param deadline when it must have ended, by the clock of the load
     */
    RunningCall(Sender sender, BodyReader bodies, boolean redirected, long deadline) {
        this.sender = sender;
        this.bodies = bodies;
        this.redirected = redirected;
        this.caller = Thread.currentThread();
        this.deadline = deadline;
    }

    /** Sends it and waits for the headers of the answer. To be followed by {@link #read} or {@link #drop}. */
    Response send() throws IOException {
        Response answered = sender.send();
        response = answered;
        Response received = answered.networkResponse();
        try {
            Framing.check((received == null ? answered : received).headers());
        } catch (ProtocolException malformed) {
            close(answered, malformed);
            throw malformed;
        }
        return answered;
    }

    /** What cannot be framed may not let itself be closed either. */
    private static void close(Response answered, ProtocolException malformed) {
        try {
            answered.close();
        } catch (RuntimeException unclosable) {
            malformed.addSuppressed(unclosable);
        }
    }

    /** What {@link #send} has returned. */
    Response response() {
        return requireNonNull(response);
    }

    /** Reads the rest of the answer. */
    HttpAnswer read() throws IOException {
        try (Response answered = requireNonNull(response);
                ResponseBody body = answered.body()) {
            return new HttpAnswer(answered.code(), BusyAnswers.headers(answered), bodies.read(body));
        }
    }

    /** Leaves the rest of the answer. */
    void drop() {
        requireNonNull(response).close();
    }

    /** Cancels it if it has taken too long, or if its thread was interrupted: a read from a socket would not notice. */
    void look(long now) {
        if (now - deadline >= 0) {
            cancel(End.TIMEOUT);
        } else if (caller.isInterrupted()) {
            cancel(End.INTERRUPT);
        }
    }

    private void cancel(End reason) {
        if (end.compareAndSet(null, reason)) {
            sender.cancel();
        }
    }

    /** It is over; false if the watch has cancelled it before. */
    boolean end() {
        return end.compareAndSet(null, End.ITS_OWN);
    }

    /**
     * What is behind something that {@link #send} or {@link #read} threw.
     *
     * @param phase what the call was in
     */
    Fault fault(Exception thrown, Phase phase) {
        End ours = end.get();
        if (ours == null && thrown instanceof TargetBlockedException) {
            return redirected ? Fault.REDIRECT_BLOCKED : Fault.TARGET_BLOCKED;
        }
        if (ours == null) {
            return FaultReader.read(thrown, phase);
        }
        return ours == End.TIMEOUT ? Fault.timeout(phase) : Fault.INTERRUPTED;
    }

    /** Its own end, or why the watch has cancelled it. Whoever comes first decides. */
    private enum End {
        ITS_OWN,
        TIMEOUT,
        INTERRUPT
    }
}
