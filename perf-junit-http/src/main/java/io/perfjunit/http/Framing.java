package io.perfjunit.http;

import java.net.ProtocolException;
import okhttp3.Headers;

/**
 * Refuses answers whose headers do not tell where they end, which the client would guess (RFC 9112, 6.3; RFC 9110, 5.5). A guess
 * could take a broken answer for a good one.
 */
final class Framing {

    private Framing() {}

    /** @throws ProtocolException if a header has no name, holds a NUL, or lengths are no numbers or contradict each other */
    static void check(Headers headers) throws ProtocolException {
        String length = null;
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            String value = headers.value(i);
            if (name.isEmpty()) {
                throw new ProtocolException("a header without a colon");
            }
            if (value.indexOf('\0') >= 0) {
                throw new ProtocolException("a NUL in the header " + name);
            }
            if (name.equalsIgnoreCase("Content-Length")) {
                requireNumber(value);
                if (length != null && !length.equals(value)) {
                    throw new ProtocolException("Content-Length is " + length + " and " + value);
                }
                length = value;
            }
        }
    }

    private static void requireNumber(String length) throws ProtocolException {
        boolean isNumber = !length.isEmpty();
        for (int i = 0; i < length.length(); i++) {
            isNumber &= length.charAt(i) >= '0' && length.charAt(i) <= '9';
        }
        if (!isNumber) {
            throw new ProtocolException("Content-Length is \"" + length + "\"");
        }
    }
}
