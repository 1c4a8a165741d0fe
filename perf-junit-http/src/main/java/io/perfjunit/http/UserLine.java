package io.perfjunit.http;

import io.perfjunit.VirtualUser;
import io.perfjunit.recorder.CallRecorder;
import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** One user's line to the service: one call at a time, timed. Owned by the user's thread; the watch only looks. */
final class UserLine {

    private final SharedClient client;
    private final CallRecorder recorder;
    private final NanoClock clock;
    private final Duration limit;
    private final long limitNanos;
    private volatile @Nullable RunningCall running;

    /**
     * The line of a user.
     *
     * @param limit how long a call may take as a whole
     */
    UserLine(SharedClient client, VirtualUser user, Duration limit) {
        this.client = client;
        this.recorder = user.recorder();
        this.clock = user.clock();
        this.limit = limit;
        this.limitNanos = limit.toNanos();
    }

    /**
     * An answer with its times by the clock of the load.
     *
     * @param start just before the request was sent
     * @param end when the whole answer had been read
     */
    record TimedAnswer(HttpAnswer answer, long start, long end) {}

    /**
     * Sends a request and reads the whole answer. That is not yet recorded: checks follow.
     *
     * @throws HttpCallFailedException if no whole answer came; this is recorded
     */
    TimedAnswer send(NamedCall named, Request request) {
        long start = clock.nanoTime();
        RunningCall call = new RunningCall(client.call(request), start + limitNanos);
        running = call;
        try {
            HttpAnswer answer = call.answer();
            return new TimedAnswer(answer, start, clock.nanoTime());
        } catch (IOException | RuntimeException thrown) {
            throw recorded(named, start, call.fault(thrown), thrown);
        } finally {
            running = null;
        }
    }

    private HttpCallFailedException recorded(NamedCall named, long start, Fault fault, Exception thrown) {
        long end = clock.nanoTime();
        HttpCallFailedException failure = HttpCallFailedException.of(
                named, fault.toString(), fault == Fault.TIMEOUT ? asTimeout(thrown) : thrown);
        recorder.step(named.step(), start, end, fault.outcome(), failure);
        return failure;
    }

    /** The engine tells time-outs by their type, so one that we called ourselves takes it. */
    private Exception asTimeout(Exception thrown) {
        if (thrown instanceof SocketTimeoutException) {
            return thrown;
        }
        Exception timeout = new SocketTimeoutException("no whole answer within " + limit.toMillis() + " ms");
        timeout.initCause(thrown);
        return timeout;
    }

    /** Where the calls are recorded once their checks are known. */
    CallRecorder recorder() {
        return recorder;
    }

    /** Called by the watch. */
    void look() {
        RunningCall call = running;
        if (call != null) {
            call.look(clock.nanoTime());
        }
    }
}
