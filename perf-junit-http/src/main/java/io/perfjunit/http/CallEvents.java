package io.perfjunit.http;

import io.perfjunit.recorder.ExchangeTrace;
import io.perfjunit.recorder.NanoClock;
import io.perfjunit.result.Phase;
import java.net.InetSocketAddress;
import java.net.Proxy;
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
class CallEvents extends EventListener {

    private final NanoClock clock;
    private final ExchangeTrace trace = new ExchangeTrace();
    private Phase phase = Phase.WAIT;
    private long mark;
    private String protocol = "";
    private boolean opened;
    private boolean busyAnswer;

    CallEvents(NanoClock clock) {
        this.clock = clock;
    }

    ExchangeTrace trace() {
        return trace;
    }

    /** What the call is in; after a failure, what it was in. */
    Phase phase() {
        return phase;
    }

    /** When the phase before the one that it is in ended, by the clock of the load. */
    long lastMark() {
        return mark;
    }

    /** A call begins. */
    void begin(long now) {
        trace.begin();
        start(now);
    }

    /** It is sent once more. */
    void again(long now) {
        trace.again();
        start(now);
    }

    private void start(long now) {
        mark = now;
        phase = Phase.WAIT;
        opened = false;
    }

    /** The whole answer was read. */
    void ended(long now) {
        trace.phase(phase, now - mark);
        trace.answered();
    }

    /** No answer came, or not a whole one. */
    void failed(long now) {
        trace.phase(phase, now - mark);
    }

    private void passTo(Phase next) {
        long now = clock.nanoTime();
        trace.phase(phase, now - mark);
        mark = now;
        phase = next;
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        passTo(Phase.DNS);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        passTo(Phase.CONNECT);
    }

    @Override
    public void secureConnectStart(Call call) {
        passTo(Phase.TLS);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        passTo(Phase.CONNECT);
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        opened = true;
        trace.opened();
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        protocol = connection.protocol().toString();
        connected();
    }

    private void connected() {
        passTo(Phase.SEND);
        trace.connection(protocol, !opened);
        opened = false;
    }

    /** Of a connection that the call around has held all the time nothing is told before. */
    @Override
    public void requestHeadersStart(Call call) {
        if (phase != Phase.SEND) {
            connected();
        }
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        trace.sent(request.headers().byteCount());
        passTo(Phase.FIRST_BYTE);
    }

    @Override
    public void requestBodyStart(Call call) {
        phase = Phase.SEND;
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        trace.sent(byteCount);
        passTo(Phase.FIRST_BYTE);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        trace.status(response.code());
        trace.received(response.headers().byteCount());
        passTo(Phase.RECEIVE);
    }

    /** The client sends a request again on its own, and it does so in one case only: see {@link BusyAnswers}. */
    @Override
    public void followUpDecision(Call call, Response response, @Nullable Request next) {
        if (next != null && response.code() == BusyAnswers.STATUS) {
            busyAnswer = true;
            again(clock.nanoTime());
        }
    }

    /** True when the client has ever sent a request again on its own. */
    boolean sawBusyAnswer() {
        return busyAnswer;
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        trace.received(byteCount);
    }
}
