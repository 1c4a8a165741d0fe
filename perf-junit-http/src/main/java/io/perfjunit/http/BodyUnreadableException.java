package io.perfjunit.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The body of a request could not be read from the stream or file that a user gave for it. */
final class BodyUnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyUnreadableException(String why, @Nullable Exception cause) {
        super(why, cause);
    }
}
