package io.perfjunit.http;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The clients of the users of a load, sized so that none of them ever waits for another.
 *
 * <p>They have no call time-outs: each would cost a timer per call, and would not see an interrupt. The limit of a call is kept by
 * {@link CallWatch}.
 */
final class Clients implements AutoCloseable {

    /** So many pools at most: what watches over idle connections looks at all of them whenever a call ends. */
    static final int MOST = 256;

    private static final int BACKGROUND_USERS = 4;
    private static final long IDLE_MINUTES = 5;

    private final Guard guard;
    private final List<OkHttpClient> groups;
    private final Repeats repeats;
    private final OkHttpClient background;

    /** Clients for so many users at the same moment. */
    Clients(HttpSettings settings, int users) {
        this(settings, new Guard(settings.access()), users);
    }

    Clients(HttpSettings settings, Guard guard, int users) {
        this.guard = guard;
        int count = settings.connections() == HttpConnections.SHARED ? 1 : Math.max(1, Math.min(users, MOST));
        int usersOfEach = Math.max(1, (users + count - 1) / count);
        OkHttpClient common = common(settings, guard);
        groups = Stream.generate(() -> group(common, usersOfEach)).limit(count).toList();
        repeats = new Repeats(usersOfEach > 1);
        background = group(common, BACKGROUND_USERS);
    }

    private static OkHttpClient common(HttpSettings settings, Guard guard) {
        return settings.hosts()
                .knownTo(new OkHttpClient.Builder())
                .connectTimeout(settings.limits().connect())
                .readTimeout(settings.limits().read().orElse(Duration.ZERO))
                .writeTimeout(settings.limits().write().orElse(Duration.ZERO))
                .callTimeout(Duration.ZERO)
                // See Redirects.
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(protocols(settings))
                // Nothing happens twice without being counted twice.
                .retryOnConnectionFailure(false)
                // Connects on the user's own thread, address by address, rather than on threads of the client's.
                .fastFallback(false)
                // A load through a proxy would measure the proxy, and the guard would not see where it leads.
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(guard))
                .build();
    }

    private static List<Protocol> protocols(HttpSettings settings) {
        return switch (settings.protocol()) {
            case HTTP_1_1 -> List.of(Protocol.HTTP_1_1);
            case HTTP_2 ->
                settings.base().isSecure()
                        ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
                        : List.of(Protocol.H2_PRIOR_KNOWLEDGE);
            case AUTO -> List.of(Protocol.HTTP_2, Protocol.HTTP_1_1);
        };
    }

    private static OkHttpClient group(OkHttpClient common, int users) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(users);
        dispatcher.setMaxRequestsPerHost(users);
        return common.newBuilder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(users, IDLE_MINUTES, TimeUnit.MINUTES))
                .build();
    }

    /** The client of a user, who is told of what it does. */
    OkHttpClient ofUser(int user, EventListener events) {
        return groups.get(Math.floorMod(user, groups.size()))
                .newBuilder()
                .eventListener(events)
                .build();
    }

    /** How often they may send a request. */
    Repeats repeats() {
        return repeats;
    }

    /** A client whose connections no user shares, for calls that are not measured. */
    OkHttpClient inBackground(EventListener events) {
        return background.newBuilder().eventListener(events).build();
    }

    /** What keeps their calls where they may go. */
    Guard guard() {
        return guard;
    }

    /** Makes a few calls to nobody, so that the first of the load does not pay for the loading of classes. */
    void rehearse() {
        Rehearsal.of(groups.get(0));
    }

    /** Ends what is still running and closes all connections. */
    @Override
    public void close() {
        groups.forEach(Clients::close);
        close(background);
    }

    private static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
