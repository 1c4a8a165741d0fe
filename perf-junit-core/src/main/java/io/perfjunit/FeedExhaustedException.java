package io.perfjunit;

import io.perfjunit.recorder.ForeignThrowable;
import org.jspecify.annotations.Nullable;

/**
 * A feed of unique records was asked for one more than it has. A body that catches it goes on without a record; with
 * {@link WhenExhausted#STOP_LOAD} it has to pass through, or the load does not end.
 */
public final class FeedExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST_CAUSE = 10;

    private final WhenExhausted then;

    FeedExhaustedException(String message, WhenExhausted then) {
        super(message);
        this.then = then;
    }

    /** True when what a call threw says, whatever is around it, that the load is to end for want of records. */
    static boolean endsLoad(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof FeedExhaustedException exhausted) {
                return exhausted.then == WhenExhausted.STOP_LOAD;
            }
            cause = new ForeignThrowable(cause).cause();
        }
        return false;
    }
}
