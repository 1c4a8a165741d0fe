package io.perfjunit.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The client of all users of a load, sized so that it never makes one of them wait for another.
 *
 * <p>It has no read, write and call time-outs: each would cost a watchdog per call, and none of them sees an interrupt. The limit of
 * a call is kept by {@link CallWatch}.
 */
final class SharedClient implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final long IDLE_MINUTES = 5;

    private final OkHttpClient client;

    /** A client for so many users at the same moment. */
    SharedClient(int users) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(users);
        dispatcher.setMaxRequestsPerHost(users);
        this.client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(users, IDLE_MINUTES, TimeUnit.MINUTES))
                .connectTimeout(CONNECT_LIMIT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                // Nothing happens twice without being counted twice.
                .retryOnConnectionFailure(false)
                // Connects on the user's own thread, address by address, rather than on threads of the client's.
                .fastFallback(false)
                .build();
    }

    /** Makes a few calls to nobody, so that the first of the load does not pay for the loading of classes. */
    void rehearse() {
        Rehearsal.of(client);
    }

    Call call(Request request) {
        return client.newCall(request);
    }

    /** Ends what is still running and closes all connections. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
