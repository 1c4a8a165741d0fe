package io.perfjunit.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Adds to a call what proves who it comes from, where {@link HttpUser#bearer}, {@link HttpUser#basic} and {@link BearerTokens} do not fit:
 * an API key, a signature over the request.
 *
 * <pre>{@code
 * http.authenticate(call -> call.set("X-Api-Key", key));
 * }</pre>
 *
 * <p>It is asked for every call to the target, on the thread of the user and just before the time of the call begins; it should be
 * quick, since the iteration waits for it. Calls to whole URLs elsewhere and redirects that lead elsewhere go without. An
 * exception from it fails the iteration, and the call is not sent.
 */
@FunctionalInterface
public interface HttpAuth {

    /** Sets the headers that prove who the call comes from. */
    void sign(Unsigned call) throws Exception;

    /** Nothing is added: what held before holds no more. */
    static HttpAuth none() {
        return call -> {};
    }

    /** The scheme {@code Basic} (RFC 7617), in UTF-8. */
    static HttpAuth basic(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user of Basic authentication has a colon, which ends its name");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String value = "Basic " + Base64.getEncoder().encodeToString(pair);
        return call -> call.authorize(value);
    }

    /** A call that is about to be sent. */
    interface Unsigned {

        /** The method, such as {@code GET}. */
        String method();

        /** The whole URL with its query. */
        URI url();

        /** The value of a header that the call brings. */
        Optional<String> header(String name);

        /**
         * The bytes of the body; empty when there is none. A body that is read from a stream is read for it once more.
         *
         * @throws java.io.IOException if it cannot be read
         */
        byte[] body() throws java.io.IOException;

        /**
         * Sets a header, instead of any of the name set before.
         *
         * @throws IllegalArgumentException if it could not be sent as it is; the message does not hold the value
         */
        void set(String name, String value);

        /** Sets the header Authorization, unless the call brings one of its own. */
        default void authorize(String value) {
            if (header("Authorization").isEmpty()) {
                set("Authorization", value);
            }
        }
    }
}
