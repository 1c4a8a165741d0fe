package io.perfjunit.http;

import io.perfjunit.recorder.ExchangeTrace;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * How often a request may be sent before it counts as failed. Once, but for what the service has most likely not seen; and that is
 * counted as repeated. Shared by all users of a load.
 */
final class Repeats {

    private static final int FOR_A_STREAM = 4;

    private final boolean connectionsAreShared;
    private final LongAdder refused = new LongAdder();
    private volatile boolean minded;

    /** For users who share connections or do not. */
    Repeats(boolean connectionsAreShared) {
        this.connectionsAreShared = connectionsAreShared;
    }

    /** How often at most, after that fault. */
    int most(NamedCall named, Request request, Fault fault, ExchangeTrace trace) {
        RequestBody body = request.body();
        if (trace.status() != 0 || (body != null && body.isOneShot())) {
            return 1;
        }
        return switch (fault) {
            case STREAM_REFUSED -> afterRefusal(trace);
            case CONNECTION_RESET, CONNECTION_CLOSED -> afterClosing(named, trace);
            default -> 1;
        };
    }

    /** The service had closed the connection meanwhile: what means the same as to send it once may be sent again (RFC 9112, 9.3.1). */
    private static int afterClosing(NamedCall named, ExchangeTrace trace) {
        return trace.isReused() && named.endpoint().method().isIdempotent() ? 2 : 1;
    }

    /**
     * A stream is refused before the request was looked at, whatever it asks for (RFC 9113, 8.7): by a service that is about to go, or since
     * several users took a connection before the client knew how many streams it may have. Else the service means what it says.
     */
    private int afterRefusal(ExchangeTrace trace) {
        return connectionsAreShared ? FOR_A_STREAM : trace.isReused() ? 2 : 1;
    }

    /** The client has sent a request again on its own; from now on it is kept from that. */
    void mind() {
        if (!minded) {
            minded = true;
        }
    }

    /** True when the client is to be kept from sending requests again: see {@link BusyAnswers}. */
    boolean areMinded() {
        return minded;
    }

    /** A call has failed. */
    void gaveUp(Fault fault) {
        if (connectionsAreShared && fault == Fault.STREAM_REFUSED) {
            refused.increment();
        }
    }

    /** What a reader of the figures has to know. */
    List<String> notices() {
        long calls = refused.sum();
        return calls == 0
                ? List.of()
                : List.of("HTTP/2: " + calls + (calls == 1 ? " call was" : " calls were")
                        + " refused a stream by connections that users share: that limits the client, not the service;"
                        + " connections = PER_USER or fewer users leave room");
    }
}
