package io.perfjunit.http;

import io.perfjunit.recorder.ExchangeTrace;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.Phase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes down how the calls of one user go, as the client tells it. Made once per user. Owned by the user's thread, on which the client
 * does all that it tells of.
 *
 * <p>Each phase lasts from the end of the one before it to its own end. The client does not tell when the last bytes of a request were
 * handed to the system: that short time belongs to {@link Phase#FIRST_BYTE}.
 */
final class CallEvents extends EventListener {

    private final NanoClock clock;
    private final ExchangeTrace trace = new ExchangeTrace();
    private long mark;
    private boolean connecting;
    private boolean opened;

    CallEvents(NanoClock clock) {
        this.clock = clock;
    }

    ExchangeTrace trace() {
        return trace;
    }

    /** A call begins. */
    void begin(long now) {
        trace.begin();
        mark = now;
        connecting = false;
        opened = false;
    }

    /** It is sent once more. */
    void again(long now) {
        trace.again();
        mark = now;
        connecting = false;
        opened = false;
    }

    /** The whole answer was read. */
    void ended(long now) {
        trace.phase(Phase.RECEIVE, now - mark);
        trace.answered();
    }

    private void pass(Phase phase) {
        long now = clock.nanoTime();
        trace.phase(phase, now - mark);
        mark = now;
    }

    /** What the client did before it began to connect was waiting. */
    private void beginToConnect() {
        if (!connecting) {
            connecting = true;
            pass(Phase.WAIT);
        }
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        beginToConnect();
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        pass(Phase.DNS);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        beginToConnect();
    }

    @Override
    public void secureConnectStart(Call call) {
        pass(Phase.CONNECT);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        pass(Phase.TLS);
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        opened = true;
        trace.opened();
        pass(Phase.CONNECT);
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        pass(Phase.CONNECT);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        if (!connecting) {
            pass(Phase.WAIT);
        }
        trace.connection(connection.protocol().toString(), !opened);
        connecting = false;
        opened = false;
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        trace.sent(request.headers().byteCount());
        pass(Phase.SEND);
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        trace.sent(byteCount);
        pass(Phase.SEND);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        trace.status(response.code());
        trace.received(response.headers().byteCount());
        pass(Phase.FIRST_BYTE);
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        trace.received(byteCount);
    }
}
