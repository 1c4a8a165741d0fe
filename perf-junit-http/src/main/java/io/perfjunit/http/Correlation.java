package io.perfjunit.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which headers calls can be found again in the logs of the service.
 *
 * @param header name of the one that tells run, user and iteration
 * @param traceParent whether the header of W3C Trace Context is sent
 */
record Correlation(Optional<String> header, boolean traceParent) {

    static final Correlation NONE = new Correlation(Optional.empty(), false);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    boolean isOn() {
        return traceParent || header.isPresent();
    }

    /**
     * Reads the name of a header (RFC 9110, 5.1); an empty text is none.
     *
     * @throws IllegalArgumentException if it is malformed, with the rule as its message
     */
    static Optional<String> headerName(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalArgumentException("is no name of a header such as X-Load-Test");
        }
        return Optional.of(text);
    }
}
