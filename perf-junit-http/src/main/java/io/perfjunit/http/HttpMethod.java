package io.perfjunit.http;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that a user sends.
 *
 * @param name in capitals, as it is sent
 * @param body whether its requests have one
 * @param isIdempotent true when to send it twice means the same as to send it once (RFC 9110, 9.2.2)
 */
record HttpMethod(String name, Body body, boolean isIdempotent) {

    static final HttpMethod GET = new HttpMethod("GET", Body.NONE, true);
    static final HttpMethod HEAD = new HttpMethod("HEAD", Body.NONE, true);
    static final HttpMethod POST = new HttpMethod("POST", Body.ALWAYS, false);
    static final HttpMethod PUT = new HttpMethod("PUT", Body.ALWAYS, true);
    static final HttpMethod PATCH = new HttpMethod("PATCH", Body.ALWAYS, false);
    static final HttpMethod DELETE = new HttpMethod("DELETE", Body.IF_GIVEN, true);
    static final HttpMethod OPTIONS = new HttpMethod("OPTIONS", Body.IF_GIVEN, true);

    private static final Map<String, HttpMethod> KNOWN = Stream.of(
                    GET,
                    HEAD,
                    POST,
                    PUT,
                    PATCH,
                    DELETE,
                    OPTIONS,
                    new HttpMethod("TRACE", Body.NONE, true),
                    new HttpMethod("PROPFIND", Body.IF_GIVEN, true),
                    new HttpMethod("PROPPATCH", Body.ALWAYS, true),
                    new HttpMethod("REPORT", Body.ALWAYS, true),
                    new HttpMethod("QUERY", Body.ALWAYS, true))
            .collect(Collectors.toUnmodifiableMap(HttpMethod::name, method -> method));

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9-]*");

    /**
     * The method of that name; one that nobody knows may have a body.
     *
     * @throws IllegalArgumentException if it is not in capitals, or a tunnel
     */
    static HttpMethod of(String name) {
        HttpMethod known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "method \"" + BodyExcerpt.of(name) + "\": methods are written in capitals, such as GET");
        }
        if (name.equals("CONNECT")) {
            throw new IllegalArgumentException("method CONNECT: it opens a tunnel, which is no call");
        }
        return new HttpMethod(name, Body.IF_GIVEN, false);
    }

    boolean takesBody() {
        return body != Body.NONE;
    }

    /** True when a request without a body is sent with an empty one. */
    boolean needsBody() {
        return body == Body.ALWAYS;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether requests have a body. */
    enum Body {
        NONE,
        IF_GIVEN,
        ALWAYS
    }
}
