package io.perfjunit.engine;

import io.perfjunit.recorder.ForeignThrowable;
import io.perfjunit.result.Outcome;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;

/** How a throwable from a body is counted. */
public final class Outcomes {

    private static final int DEEPEST_CAUSE = 10;

    private Outcomes() {}

    /** A failed assertion is a failed check, a time-out anywhere among the causes is a time-out, all else is an error. */
    public static Outcome of(Throwable failure) {
        if (failure instanceof AssertionError) {
            return Outcome.FAILED_CHECK;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isTimeout(cause)) {
                return Outcome.TIMEOUT;
            }
            cause = new ForeignThrowable(cause).cause();
        }
        return Outcome.ERROR;
    }

    private static boolean isTimeout(Throwable cause) {
        // By name, since java.net.http need not be among the modules of a trimmed runtime.
        return cause instanceof TimeoutException
                || cause instanceof SocketTimeoutException
                || cause.getClass().getName().startsWith("java.net.http.HttpTimeout")
                || cause.getClass().getName().startsWith("java.net.http.HttpConnectTimeout");
    }

    /** True for an error that no load should survive, such as OutOfMemoryError or NoClassDefFoundError. */
    static boolean isFatal(Throwable failure) {
        return failure instanceof Error && !(failure instanceof AssertionError);
    }
}
