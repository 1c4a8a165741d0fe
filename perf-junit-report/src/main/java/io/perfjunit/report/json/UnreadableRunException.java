package io.perfjunit.report.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that should hold a run does not: torn, foreign, or of a later version. The message says what is wrong with it. */
public final class UnreadableRunException extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableRunException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
