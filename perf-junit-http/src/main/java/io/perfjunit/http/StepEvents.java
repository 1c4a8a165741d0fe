package io.perfjunit.http;

import io.perfjunit.VirtualUser;
import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.util.concurrent.Callable;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes down how one call of a user's own client goes, and records it when it has ended: with the last byte of the answer that the user
 * reads, or when the response is closed. Made for each call, since several of one user may run at the same time. The client tells of it on
 * one thread after the other.
 */
final class StepEvents extends CallEvents {

    private final VirtualUser user;
    private final NanoClock clock;
    private final StepListeners listeners;
    private final Thread caller = Thread.currentThread();
    private @Nullable OwnCall own;
    private volatile @Nullable Call call;
    private @Nullable Throwable thrown;

    StepEvents(VirtualUser user, StepListeners listeners) {
        super(user.clock());
        this.user = user;
        this.clock = user.clock();
        this.listeners = listeners;
    }

    @Override
    public void callStart(Call call) {
        call.tag(StepEvents.class, () -> this);
        this.call = call;
        OwnCall begun = listeners.begin(user, call.request());
        own = begun;
        begin(begun.start());
        OwnCalls.of(user).watch(this);
    }

    /** Called by the watch. */
    void look() {
        Call running = call;
        if (running != null && caller.isInterrupted()) {
            running.cancel();
        }
    }

    /** Sends the call on, and notes what its caller gets: a status, or something that the client does not tell of. */
    Response watch(Callable<Response> sending) throws IOException {
        try {
            Response response = sending.call();
            trace().status(response.code());
            return response;
        } catch (IOException | RuntimeException | Error failure) {
            thrown = failure;
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        OwnCalls.of(user).queued(dispatcher);
    }

    @Override
    public void retryDecision(Call call, IOException exception, boolean retry) {
        if (retry) {
            trace().again();
        }
    }

    @Override
    public void callEnd(Call call) {
        OwnCalls.of(user).unwatch(this);
        long now = clock.nanoTime();
        Throwable failure = thrown;
        if (own != null && failure != null) {
            failed(now);
            own.failed(trace(), failure, now);
        } else if (own != null) {
            ended(now);
            own.answered(trace(), listeners.accepted(), now);
        }
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        OwnCalls.of(user).unwatch(this);
        if (own != null) {
            long now = clock.nanoTime();
            failed(now);
            own.failed(trace(), failure, now);
        }
    }
}
