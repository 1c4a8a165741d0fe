package io.perfjunit.http;

import java.io.IOException;

/** The body of an answer is longer than it may be; the rest of it was not read. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("the body is longer than maxBody, " + limit + " bytes");
    }
}
