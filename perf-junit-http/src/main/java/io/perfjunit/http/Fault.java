package io.perfjunit.http;

import io.perfjunit.result.Outcome;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a call got no answer. */
enum Fault {
    TIMEOUT("timed out", Outcome.TIMEOUT),
    INTERRUPTED("interrupted", Outcome.ERROR),
    UNKNOWN_HOST("unknown host", Outcome.ERROR),
    NOT_CONNECTED("could not connect", Outcome.ERROR),
    TLS("TLS failed", Outcome.ERROR),
    CUT_OFF("answer cut off", Outcome.ERROR),
    PROTOCOL("malformed answer", Outcome.ERROR),
    CONNECTION_LOST("connection lost", Outcome.ERROR),
    TOO_LARGE("answer too large", Outcome.ERROR),
    OTHER("no answer", Outcome.ERROR);

    private final String words;
    private final Outcome outcome;

    Fault(String words, Outcome outcome) {
        this.words = words;
        this.outcome = outcome;
    }

    /** Tells by what the client threw, once it is known that the call was not ended by us. */
    static Fault of(Exception thrown) {
        if (thrown instanceof BodyTooLargeException) {
            return TOO_LARGE;
        }
        if (thrown instanceof SocketTimeoutException) {
            return TIMEOUT;
        }
        if (thrown instanceof InterruptedIOException) {
            return "timeout".equals(thrown.getMessage()) ? TIMEOUT : INTERRUPTED;
        }
        if (thrown instanceof UnknownHostException) {
            return UNKNOWN_HOST;
        }
        if (thrown instanceof ConnectException) {
            return NOT_CONNECTED;
        }
        if (thrown instanceof SSLException) {
            return TLS;
        }
        if (thrown instanceof ProtocolException) {
            return saysEndOfStream(thrown) ? CUT_OFF : PROTOCOL;
        }
        boolean isLost = thrown instanceof SocketException || thrown instanceof EOFException || saysEndOfStream(thrown);
        return isLost ? CONNECTION_LOST : OTHER;
    }

    /** The client's words; it has no type for that. */
    private static boolean saysEndOfStream(Exception thrown) {
        return String.valueOf(thrown.getMessage()).startsWith("unexpected end of stream");
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    public String toString() {
        return words;
    }
}
