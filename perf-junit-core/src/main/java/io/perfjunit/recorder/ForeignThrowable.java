package io.perfjunit.recorder;

import io.perfjunit.result.Redaction;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A throwable of a user's code. Each of its methods may be overridden and throw; a failure is to be counted all the same.
 *
 * @param throwable as it was thrown
 */
public record ForeignThrowable(Throwable throwable) {

    private static final StackTraceElement[] NO_STACK = {};

    /** What it says, or what went wrong in asking for it. */
    String message() {
        try {
            String message = throwable instanceof NamedFailure named ? named.kind() : throwable.getMessage();
            return message == null ? "" : message;
        } catch (Throwable broken) {
            return "(getMessage() threw " + broken.getClass().getName() + ")";
        }
    }

    /** Why it failed in the words of the other side; empty where nobody says. */
    String reason() {
        try {
            String reason = throwable instanceof NamedFailure named ? named.reason() : "";
            return reason == null ? "" : reason;
        } catch (Throwable broken) {
            return "";
        }
    }

    /** What it says of itself, in one piece and without secrets. */
    public String inWords() {
        try {
            return Redaction.of(throwable.toString());
        } catch (Throwable broken) {
            return throwable.getClass().getName();
        }
    }

    /**
     * The throwable, or one like it where it, or what it carries, cannot be printed or holds secrets: who writes a report of the tests
     * prints the stack, and must neither fall over it nor tell them.
     */
    public Throwable printable() {
        try {
            throwable.printStackTrace(new PrintWriter(Writer.nullWriter()));
            return Redacted.of(throwable);
        } catch (Throwable broken) {
            Throwable likeIt = new IllegalStateException(throwable.getClass().getName() + " (printing it threw "
                    + broken.getClass().getName() + ")");
            likeIt.setStackTrace(stack());
            return likeIt;
        }
    }

    StackTraceElement[] stack() {
        try {
            StackTraceElement[] stack = throwable.getStackTrace();
            return stack == null ? NO_STACK : stack;
        } catch (Throwable broken) {
            return NO_STACK;
        }
    }

    /** What it names as its cause, if it can be asked. */
    public @Nullable Throwable cause() {
        try {
            return throwable.getCause();
        } catch (Throwable broken) {
            return null;
        }
    }

    /** True when it is {@code known} or was caused by it. */
    boolean isOrCarries(@Nullable Throwable known) {
        Throwable cause = throwable;
        for (int depth = 0; known != null && cause != null && depth < 20; depth++) {
            if (cause == known) {
                return true;
            }
            cause = new ForeignThrowable(cause).cause();
        }
        return false;
    }
}
