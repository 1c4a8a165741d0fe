package io.perfjunit.http;

/** The methods that a user sends. */
enum HttpMethod {
    GET(Body.NONE, true),
    HEAD(Body.NONE, true),
    POST(Body.ALWAYS, false),
    PUT(Body.ALWAYS, true),
    PATCH(Body.ALWAYS, false),
    DELETE(Body.IF_GIVEN, true),
    OPTIONS(Body.IF_GIVEN, true);

    private final Body body;
    private final boolean idempotent;

    HttpMethod(Body body, boolean idempotent) {
        this.body = body;
        this.idempotent = idempotent;
    }

    /** True when to send it twice means the same as to send it once (RFC 9110, 9.2.2). */
    boolean isIdempotent() {
        return idempotent;
    }

    boolean takesBody() {
        return body != Body.NONE;
    }

    /** True when a request without a body is sent with an empty one. */
    boolean needsBody() {
        return body == Body.ALWAYS;
    }

    private enum Body {
        NONE,
        IF_GIVEN,
        ALWAYS
    }
}
