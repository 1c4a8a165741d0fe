package io.perfjunit.http;

import io.perfjunit.recorder.NanoClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The bearer tokens of one load, and the threads that fetch them anew. Shared by all users. */
final class LoadTokens implements AutoCloseable {

    /** Enough for thousands of users whose tokens expire at the same moment, since they are fetched before. */
    private static final int THREADS = 4;

    private static final long LAST_WORDS_SECONDS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Supplier<HttpUser> fetchers;
    private final NanoClock clock;
    private final Map<BearerTokens, TokenKeeper> shared = new ConcurrentHashMap<>();
    private final Queue<TokenKeeper> keepers = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(THREADS, LoadTokens::thread);

    /** @param fetchers makes users whose calls are neither measured nor authenticated */
    LoadTokens(Supplier<HttpUser> fetchers, NanoClock clock) {
        this.fetchers = fetchers;
        this.clock = clock;
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "perf-junit-http-tokens");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Who keeps the token for a user, with a token.
     *
     * @throws IllegalStateException if none could be fetched
     */
    TokenKeeper keeperOf(BearerTokens tokens) {
        TokenKeeper keeper = tokens.isShared() ? shared.computeIfAbsent(tokens, this::newKeeper) : newKeeper(tokens);
        keeper.begin();
        return keeper;
    }

    private TokenKeeper newKeeper(BearerTokens tokens) {
        TokenKeeper keeper = new TokenKeeper(tokens.fetch(), fetchers, this::later, clock);
        keepers.add(keeper);
        return keeper;
    }

    /** Whoever works there keeps what goes wrong to itself, to tell it in the end. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void later(Runnable work, Duration pause) {
        try {
            background.schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // The load is over, and nobody needs a token any more.
        }
    }

    /** What a reader of the figures has to know of the tokens. */
    List<String> notices() {
        List<TokenKeeper.Trouble> troubles = keepers.stream()
                .map(TokenKeeper::trouble)
                .flatMap(Optional::stream)
                .toList();
        if (troubles.isEmpty()) {
            return List.of();
        }
        long failures =
                troubles.stream().mapToLong(TokenKeeper.Trouble::failures).sum();
        long longest = troubles.stream()
                .mapToLong(TokenKeeper.Trouble::expiredNanos)
                .max()
                .orElse(0);
        return List.of("A bearer token could not be fetched anew " + failures + (failures == 1 ? " time" : " times")
                + ", the last time for: " + troubles.get(troubles.size() - 1).last()
                + (longest == 0
                        ? ". It was fetched in time all the same."
                        : String.format(
                                Locale.ROOT,
                                ". For up to %.1f s calls were sent with an expired token.",
                                longest / NANOS_PER_SECOND)));
    }

    /** Ends the threads, and what they are fetching. */
    @Override
    public void close() {
        background.shutdownNow();
        try {
            // A call that is interrupted is ended by the watch, which is still there.
            boolean ended = background.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
            assert ended || background.isShutdown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
