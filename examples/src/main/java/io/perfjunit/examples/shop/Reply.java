package io.perfjunit.examples.shop;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to the client.
 *
 * @param status the HTTP status code
 * @param body becomes JSON
 * @param headers those beyond the type and length of the body
 */
record Reply(int status, Object body, Map<HttpHeader, String> headers) {
    Reply {
        headers = Map.copyOf(headers);
    }

    Reply(int status, Object body) {
        this(status, body, Map.of());
    }

    static Reply ok(Object body) {
        return new Reply(HttpStatus.OK_200, body);
    }

    /** A reply of the one shape that all errors share: an object whose {@code error} says what is wrong. */
    static Reply error(int status, @Nullable String message) {
        return new Reply(status, Map.of("error", requireNonNullElse(message, "no reason given")));
    }

    Reply with(HttpHeader header, String value) {
        return new Reply(status, body, Map.of(header, value));
    }
}
