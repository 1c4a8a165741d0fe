package io.perfjunit.http;

import io.perfjunit.result.Phase;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** A call under way. Its user's thread waits in it; the watch may cancel it. */
final class RunningCall {

    private final Call call;
    private final BodyReader bodies;
    private final Thread caller;
    private final long deadline;
    private volatile @Nullable End end;

    /**
     * A call of this thread.
     *
     * @param bodies reads what is answered
     * @param deadline when it must have ended, by the clock of the load
     */
    RunningCall(Call call, BodyReader bodies, long deadline) {
        this.call = call;
        this.bodies = bodies;
        this.caller = Thread.currentThread();
        this.deadline = deadline;
    }

    /** Sends it and reads the whole answer. */
    HttpAnswer answer() throws IOException {
        try (Response response = call.execute();
                ResponseBody body = response.body()) {
            Response received = response.networkResponse();
            Framing.check((received == null ? response : received).headers());
            return new HttpAnswer(response.code(), BusyAnswers.headers(response), bodies.read(body));
        }
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
        if (end == null) {
            end = reason;
        }
        call.cancel();
    }

    /**
     * What is behind something that {@link #answer} threw.
     *
     * @param phase what the call was in
     */
    Fault fault(Exception thrown, Phase phase) {
        End ours = end;
        if (ours == null && thrown instanceof TargetBlockedException blocked) {
            return blocked.host().equals(call.request().url().host()) ? Fault.TARGET_BLOCKED : Fault.REDIRECT_BLOCKED;
        }
        if (ours == null) {
            return FaultReader.read(thrown, phase);
        }
        return ours == End.TIMEOUT ? Fault.timeout(phase) : Fault.INTERRUPTED;
    }

    /** Why the watch has cancelled it. */
    private enum End {
        TIMEOUT,
        INTERRUPT
    }
}
