package io.perfjunit.http;

import io.perfjunit.result.Phase;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Tells by what the client threw, and by how far the call had come, what was wrong. */
final class FaultReader {

    /** What the client says when a line of the headers is longer than it reads; it has no type for that. */
    private static final String NO_LINE = "\\n not found: limit=";

    /** A service that closes does so within less of a line than this. */
    private static final long LONG_LINE = 64 << 10;

    /** What the client says of frames of HTTP/2 that it cannot read. */
    private static final Pattern MALFORMED_FRAME = Pattern.compile("[A-Z_]+_ERROR|TYPE_|Expected a ");

    private FaultReader() {}

    /** What is behind a throwable, once it is known that the call was not ended by us. */
    static Fault read(Exception thrown, Phase phase) {
        if (thrown instanceof BodyTooLargeException) {
            return Fault.TOO_LARGE;
        }
        if (thrown instanceof BodyUnreadableException) {
            return Fault.BODY_UNREADABLE;
        }
        if (thrown instanceof InterruptedIOException) {
            return isTimeout(thrown) ? Fault.timeout(phase) : Fault.INTERRUPTED;
        }
        if (thrown instanceof UnknownHostException) {
            return Fault.UNKNOWN_HOST;
        }
        if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
            return saysRefused(thrown) ? Fault.CONNECTION_REFUSED : Fault.NOT_CONNECTED;
        }
        if (thrown instanceof SSLException secure) {
            return TlsFaultReader.read(secure, phase);
        }
        return thrown instanceof IOException broken ? broken(broken, phase) : Fault.OTHER;
    }

    private static boolean isTimeout(Exception thrown) {
        return thrown instanceof SocketTimeoutException || "timeout".equals(thrown.getMessage());
    }

    /** In front of the words of the system the client puts its own. */
    private static boolean saysRefused(Exception thrown) {
        Throwable said = thrown.getCause() == null ? thrown : thrown.getCause();
        return String.valueOf(said.getMessage()).startsWith("Connection refused");
    }

    private static Fault broken(IOException thrown, Phase phase) {
        String said = String.valueOf(thrown.getMessage());
        if (said.startsWith("stream was reset: ")) {
            return reset(said, phase);
        }
        // A connection of HTTP/2 that failed under another thread's hands says no more than that.
        if (thrown.getClass().getSimpleName().equals("ConnectionShutdownException") || said.equals("closed")) {
            return closed(phase);
        }
        if (thrown instanceof SocketException) {
            return Fault.CONNECTION_RESET;
        }
        if (said.startsWith("Too many follow-up requests")) {
            return Fault.TOO_MANY_REDIRECTS;
        }
        if (thrown instanceof EOFException || said.startsWith("unexpected end of stream")) {
            return hasEndlessLine(thrown) ? Fault.PROTOCOL : closed(phase);
        }
        boolean isMalformed = thrown instanceof ProtocolException
                || phase == Phase.RECEIVE
                || MALFORMED_FRAME.matcher(said).lookingAt();
        return isMalformed ? Fault.PROTOCOL : Fault.OTHER;
    }

    /** When a connection of HTTP/2 is closed, the client says of its streams that they were cancelled. */
    private static Fault reset(String said, Phase phase) {
        if (said.endsWith("CANCEL")) {
            return closed(phase);
        }
        return said.endsWith("REFUSED_STREAM") ? Fault.STREAM_REFUSED : Fault.STREAM_RESET;
    }

    private static Fault closed(Phase phase) {
        return phase == Phase.RECEIVE ? Fault.TRUNCATED : Fault.CONNECTION_CLOSED;
    }

    private static boolean hasEndlessLine(IOException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String said = String.valueOf(cause.getMessage());
        if (!said.startsWith(NO_LINE)) {
            return false;
        }
        int end = said.indexOf(' ', NO_LINE.length());
        return end > 0 && Long.parseLong(said.substring(NO_LINE.length(), end)) >= LONG_LINE;
    }
}
