package io.perfjunit.http;

/** The methods that a user sends. */
enum HttpMethod {
    GET(Body.NONE),
    HEAD(Body.NONE),
    POST(Body.ALWAYS),
    PUT(Body.ALWAYS),
    PATCH(Body.ALWAYS),
    DELETE(Body.IF_GIVEN);

    private final Body body;

    HttpMethod(Body body) {
        this.body = body;
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
