package io.perfjunit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Waits for asynchronous work as if it were done here. */
final class Completion {

    private static final int DEEPEST_WRAPPING = 10;

    private Completion() {}

    /** The value of a stage, or the failure that it ended with, without what its library wraps around it. */
    static <T extends @Nullable Object> T of(CompletionStage<T> stage) throws Exception {
        CompletableFuture<T> future = futureOf(stage);
        try {
            return future.get();
        } catch (InterruptedException cut) {
            cancel(future, cut);
            if (stage instanceof Future<?> running && running != future) {
                cancel(running, cut);
            }
            throw cut;
        } catch (ExecutionException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    private static void cancel(Future<?> future, InterruptedException cut) {
        try {
            future.cancel(true);
        } catch (RuntimeException refused) {
            // Some only look like futures; the cut is what counts.
            cut.addSuppressed(refused);
        }
    }

    /** A stage need not have a future, but it tells everyone who asks how it ended. */
    private static <T extends @Nullable Object> CompletableFuture<T> futureOf(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture();
        } catch (UnsupportedOperationException hasNone) {
            CompletableFuture<T> future = new CompletableFuture<>();
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    future.complete(value);
                } else {
                    future.completeExceptionally(failure);
                }
            });
            return future;
        }
    }

    private static Exception unwrapped(Exception wrapped) {
        Throwable failure = wrapped;
        Throwable cause = wrapped.getCause();
        for (int depth = 0; cause != null && isWrapping(failure) && depth < DEEPEST_WRAPPING; depth++) {
            failure = cause;
            cause = failure.getCause();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof Exception exception ? exception : wrapped;
    }

    private static boolean isWrapping(Throwable failure) {
        return failure instanceof ExecutionException || failure instanceof CompletionException;
    }
}
