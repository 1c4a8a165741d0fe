package io.perfjunit.recorder;

import io.perfjunit.result.Redaction;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A throwable like another, without the secrets in its messages. It prints like the other. */
public final class Redacted extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    /** What the other calls itself. */
    private final String type;

    private Redacted(Throwable original, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /**
     * The throwable itself, or one like it when its message, or that of what it carries, holds what looks like a secret. A time-out
     * stays what it is: it is counted by its type.
     */
    public static Throwable of(Throwable original) {
        try {
            return copy(original, 0);
        } catch (RuntimeException broken) {
            // One that cannot be asked is not printed as it is either.
            return original;
        }
    }

    private static Throwable copy(Throwable original, int depth) {
        if (depth == DEEPEST || original instanceof InterruptedIOException || original instanceof TimeoutException) {
            return original;
        }
        Throwable cause = original.getCause();
        Throwable itsCopy = cause == null ? null : copy(cause, depth + 1);
        Throwable[] suppressed = original.getSuppressed();
        boolean isOther = itsCopy != cause;
        for (int i = 0; i < suppressed.length; i++) {
            Throwable without = copy(suppressed[i], depth + 1);
            isOther |= without != suppressed[i];
            suppressed[i] = without;
        }
        String message = original.getMessage();
        String masked = message == null ? "" : Redaction.of(message);
        if (!isOther && (message == null || masked.equals(message))) {
            return original;
        }
        Redacted copy = new Redacted(original, masked, itsCopy);
        for (Throwable one : suppressed) {
            copy.addSuppressed(one);
        }
        return copy;
    }

    /** Under the name of the other; what it says stays the message. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage()).isEmpty() ? type : type + ": " + getMessage();
    }
}
