package io.perfjunit.http;

import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;

/** Why a call got no answer. The words hold no data: they are what failures of a kind have in common. */
enum Fault {
    WAIT_TIMEOUT("timed out while waiting for a connection", Outcome.TIMEOUT),
    LOOKUP_TIMEOUT("timed out while looking the host up", Outcome.TIMEOUT),
    CONNECT_TIMEOUT("timed out while connecting", Outcome.TIMEOUT),
    TLS_TIMEOUT("timed out in the TLS handshake", Outcome.TIMEOUT),
    SEND_TIMEOUT("timed out while sending", Outcome.TIMEOUT),
    ANSWER_TIMEOUT("timed out while waiting for the first byte", Outcome.TIMEOUT),
    RECEIVE_TIMEOUT("timed out while receiving", Outcome.TIMEOUT),
    INTERRUPTED("interrupted", Outcome.ERROR),
    UNKNOWN_HOST("unknown host", Outcome.ERROR),
    CONNECTION_REFUSED("connection refused", Outcome.ERROR),
    NOT_CONNECTED("could not connect", Outcome.ERROR),
    TLS_EXPIRED("TLS certificate expired", Outcome.ERROR),
    TLS_NOT_YET_VALID("TLS certificate not yet valid", Outcome.ERROR),
    TLS_UNTRUSTED("TLS certificate not trusted", Outcome.ERROR),
    TLS_WRONG_HOST("TLS certificate of another host", Outcome.ERROR),
    TLS_HANDSHAKE("TLS handshake failed", Outcome.ERROR),
    CONNECTION_RESET("connection reset", Outcome.ERROR),
    CONNECTION_CLOSED("connection closed before the answer", Outcome.ERROR),
    STREAM_REFUSED("HTTP/2 stream refused", Outcome.ERROR),
    STREAM_RESET("HTTP/2 stream reset", Outcome.ERROR),
    TRUNCATED("answer cut off", Outcome.ERROR),
    PROTOCOL("malformed answer", Outcome.ERROR),
    TOO_LARGE("answer too large", Outcome.ERROR),
    TOO_MANY_REDIRECTS("too many redirects", Outcome.ERROR),
    BODY_UNREADABLE("the body to send could not be read", Outcome.ERROR),
    TARGET_BLOCKED("target not allowed", Outcome.ERROR),
    REDIRECT_BLOCKED("redirect not allowed", Outcome.ERROR),
    OTHER("no answer", Outcome.ERROR);

    private final String words;
    private final Outcome outcome;

    Fault(String words, Outcome outcome) {
        this.words = words;
        this.outcome = outcome;
    }

    /** A time limit hit while the call was in that phase. */
    static Fault timeout(Phase phase) {
        return switch (phase) {
            case WAIT -> WAIT_TIMEOUT;
            case DNS -> LOOKUP_TIMEOUT;
            case CONNECT -> CONNECT_TIMEOUT;
            case TLS -> TLS_TIMEOUT;
            case SEND -> SEND_TIMEOUT;
            case FIRST_BYTE -> ANSWER_TIMEOUT;
            case RECEIVE -> RECEIVE_TIMEOUT;
        };
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isTimeout() {
        return outcome == Outcome.TIMEOUT;
    }

    /** True when the message has to name the host, since what the network said does not. */
    boolean concernsHost() {
        return switch (this) {
            case TLS_EXPIRED, TLS_NOT_YET_VALID, TLS_UNTRUSTED, TLS_WRONG_HOST, TLS_HANDSHAKE, TLS_TIMEOUT -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
