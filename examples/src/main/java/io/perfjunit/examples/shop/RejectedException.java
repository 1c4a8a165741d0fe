package io.perfjunit.examples.shop;

import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The client asked for something that the shop cannot read; the message is meant for the client. */
final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RejectedException(int status, @Nullable String message) {
        super(message);
        this.status = status;
    }

    static RejectedException badRequest(@Nullable String message) {
        return new RejectedException(HttpStatus.BAD_REQUEST_400, message);
    }

    Reply reply() {
        return Reply.error(status, getMessage());
    }
}
