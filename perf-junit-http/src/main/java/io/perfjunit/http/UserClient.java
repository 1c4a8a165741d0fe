package io.perfjunit.http;

import io.perfjunit.UserParameterProvider.RemainingIterations;
import io.perfjunit.recorder.NanoClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How the requests of one user get to its client. Owned by the user's thread.
 *
 * <p>Iterations in quick succession are made within one call of the client, which is held open around them: what an interceptor sends is
 * an exchange of the call around it, as often as it likes. A call of its own for every request would give its connection back each
 * time, and wake the thread that watches over idle connections: a sixth of what a request costs.
 */
final class UserClient {

    /**
     * So long a call is held. The client takes a connection that nobody has given back for 10 s for one that was idle for so long, and before
     * each request that is no GET it would wait a millisecond for the end of the stream.
     */
    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(4);

    private static final Request NONE =
            new Request.Builder().url("http://localhost/").build();

    private final CallEvents events;
    private final Repeats repeats;
    private final NanoClock clock;
    private OkHttpClient client;
    private boolean minded;
    private Interceptor.@Nullable Chain held;

    /** The way to a client that tells {@code events} of what it does. */
    UserClient(OkHttpClient client, CallEvents events, Repeats repeats, NanoClock clock) {
        this.client = client;
        this.events = events;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** The way for a request. */
    Sender sender(Request request) {
        OkHttpClient current = client();
        Interceptor.Chain around = held;
        return around == null ? new Sender.Single(current.newCall(request)) : new Sender.Held(around, request);
    }

    /** A request went wrong or was broken off: what is held is not used again. */
    void spend() {
        held = null;
    }

    /** One with an interceptor only where it is needed: each costs every call of the load. */
    private OkHttpClient client() {
        if (repeats.areMinded() && !minded) {
            minded = true;
            client =
                    client.newBuilder().addNetworkInterceptor(new BusyAnswers()).build();
            spend();
        }
        return client;
    }

    /** Has iterations made, within held calls where that pays. */
    void around(RemainingIterations iterations) {
        boolean more = true;
        while (more) {
            long begin = clock.nanoTime();
            more = iterations.makeUntil(() -> true);
            if (more && clock.nanoTime() - begin < HELD_NANOS) {
                more = hold(iterations);
            }
        }
    }

    private boolean hold(RemainingIterations iterations) {
        Holding holding = new Holding(iterations);
        OkHttpClient holder = client().newBuilder().addInterceptor(holding).build();
        try {
            holder.newCall(NONE).execute().close();
        } catch (IOException cancelled) {
            if (!holding.hasBegun) {
                throw new UncheckedIOException(cancelled);
            }
        }
        return holding.more;
    }

    /** Makes iterations within a call, and sends nothing itself. */
    private final class Holding implements Interceptor {

        private final RemainingIterations iterations;
        private boolean hasBegun;
        private boolean more = true;

        Holding(RemainingIterations iterations) {
            this.iterations = iterations;
        }

        @Override
        public Response intercept(Chain chain) {
            hasBegun = true;
            long end = clock.nanoTime() + HELD_NANOS;
            held = chain;
            try {
                more = iterations.makeUntil(() -> held == null || events.lastMark() - end > 0);
            } finally {
                held = null;
            }
            return new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(204)
                    .message("")
                    .build();
        }
    }
}
