package io.perfjunit.http;

import io.perfjunit.recorder.NanoClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Calls over a socket that is no socket: nothing leaves the process. A load without warm-up would otherwise measure how long it takes
 * to load the classes of the client and of the JSON library, some hundred milliseconds.
 */
final class Rehearsal {

    private static final int CALLS = 10;
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"id\":1}";

    private Rehearsal() {}

    static void of(OkHttpClient client) {
        ConnectionPool pool = new ConnectionPool(1, 1, TimeUnit.MINUTES);
        CallEvents events = new CallEvents(NanoClock.system());
        OkHttpClient actor = client.newBuilder()
                .eventListener(events)
                .connectionPool(pool)
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new CannedSockets())
                .build();
        try {
            rehearse(new UserClient(actor, events, new Repeats(false), NanoClock.system()));
        } catch (UncheckedIOException spoiled) {
            // Nothing depends on it: the first real call will be slow, or say what is wrong.
        } finally {
            pool.evictAll();
        }
    }

    /** As iterations in quick succession. */
    private static void rehearse(UserClient actor) {
        AtomicInteger calls = new AtomicInteger();
        actor.around(enough -> {
            boolean more = calls.get() < CALLS;
            while (more) {
                rehearseCall(actor);
                more = calls.incrementAndGet() < CALLS;
                if (enough.getAsBoolean()) {
                    break;
                }
            }
            return more;
        });
    }

    private static void rehearseCall(UserClient actor) {
        try {
            answer(actor);
        } catch (IOException spoiled) {
            throw new UncheckedIOException(spoiled);
        }
    }

    private static void answer(UserClient actor) throws IOException {
        Request request = new Request.Builder().url("http://127.0.0.1/orders/1").build();
        RunningCall call = new RunningCall(actor.sender(request), new BodyReader(ANSWER.length()), false, 0);
        call.send();
        HttpAnswer answer = call.read();
        if (JsonPresence.JACKSON) {
            Json json = Json.require("rehearsal");
            json.write(Map.of("id", 1));
            json.valueAt("/id", 1).against(answer);
        }
    }

    private static final class CannedSockets extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new CannedSocket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            return new CannedSocket();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            return new CannedSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return new CannedSocket();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            return new CannedSocket();
        }
    }

    /** Has all answers ready before it is asked. */
    private static final class CannedSocket extends Socket {

        private final InputStream answers =
                new ByteArrayInputStream(ANSWER.repeat(CALLS).getBytes(StandardCharsets.US_ASCII));

        @Override
        public void connect(SocketAddress endpoint, int timeout) {}

        @Override
        public void setSoTimeout(int timeout) {}

        @Override
        public InputStream getInputStream() {
            return answers;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }
    }
}
