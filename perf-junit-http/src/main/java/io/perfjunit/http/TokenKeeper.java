package io.perfjunit.http;

import io.perfjunit.recorder.NanoClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds one token and sees to it that it is a fresh one. Any thread may ask for it; whoever fetches it holds the lock, under which the
 * {@link HttpUser} that fetches it is used.
 */
final class TokenKeeper implements HttpAuth {

    private static final Duration EARLIEST = Duration.ofSeconds(30);
    private static final int PART_LEFT = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BearerTokens.Fetch fetch;
    private final Supplier<HttpUser> fetchers;
    private final BiConsumer<Runnable, Duration> later;
    private final NanoClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable HttpUser fetcher;
    private @Nullable Throwable firstFailure;
    private volatile @Nullable Held held;
    private volatile Trouble trouble = Trouble.NONE;

    /** A token with the end of its life by the clock. */
    private record Held(String authorization, boolean expires, long end) {

        long expiredFor(long now) {
            return expires ? Math.max(0, now - end) : 0;
        }
    }

    /**
     * What went wrong so far.
     *
     * @param failures fetches that failed, all together
     * @param inARow those since the last that went well
     * @param last what the last one said
     * @param expiredNanos how long calls went with an expired token, until the last fetch that went well
     */
    record Trouble(long failures, int inARow, String last, long expiredNanos) {

        static final Trouble NONE = new Trouble(0, 0, "", 0);

        Trouble failed(Throwable failure) {
            String said = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
            return new Trouble(failures + 1, inARow + 1, Secrets.mask(said), expiredNanos);
        }

        Trouble over(long expiredFor) {
            return new Trouble(failures, 0, last, expiredNanos + expiredFor);
        }
    }

    /**
     * A keeper without a token yet.
     *
     * @param fetchers makes who calls the service for it
     * @param later runs something in the background after a while
     */
    TokenKeeper(
            BearerTokens.Fetch fetch,
            Supplier<HttpUser> fetchers,
            BiConsumer<Runnable, Duration> later,
            NanoClock clock) {
        this.fetch = fetch;
        this.fetchers = fetchers;
        this.later = later;
        this.clock = clock;
    }

    /**
     * Fetches the first token unless that was done. All who share it wait, and fail alike.
     *
     * @throws IllegalStateException if it could not be had
     */
    void begin() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a bearer token was fetched", stopped);
        }
        try {
            if (held == null && firstFailure == null) {
                fetchFirst();
            }
            if (firstFailure != null) {
                throw new IllegalStateException(
                        "no bearer token could be fetched: "
                                + Trouble.NONE.failed(firstFailure).last(),
                        firstFailure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void fetchFirst() {
        try {
            hold();
        } catch (Exception | AssertionError failed) {
            // A check of the answer that fails is an AssertionError.
            firstFailure = failed;
        }
    }

    private void hold() throws Exception {
        HttpUser http = fetcher;
        if (http == null) {
            http = fetchers.get();
            fetcher = http;
        }
        long asked = clock.nanoTime();
        BearerToken token = fetch.fetch(http);
        http.finishLast();
        held = new Held(
                token.authorization(),
                token.life().isPresent(),
                asked + token.life().orElse(Duration.ZERO).toNanos());
        token.life().ifPresent(life -> later.accept(this::refresh, whenToRefresh(life)));
    }

    /** After how long a token is fetched anew. */
    static Duration whenToRefresh(Duration life) {
        Duration left = life.dividedBy(PART_LEFT);
        return life.minus(left.compareTo(EARLIEST) < 0 ? left : EARLIEST);
    }

    /** How long to wait after so many failures in a row. */
    static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void refresh() {
        lock.lock();
        try {
            Held old = held;
            hold();
            trouble = trouble.over(old == null ? 0 : old.expiredFor(clock.nanoTime()));
        } catch (Throwable failed) {
            // Whatever it is, nobody else would hear of it.
            HttpUser http = fetcher;
            if (http != null) {
                http.abandonLast();
            }
            trouble = trouble.failed(failed);
            later.accept(this::refresh, pauseAfter(trouble.inARow()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sign(Unsigned call) {
        Held token = held;
        if (token != null) {
            call.authorize(token.authorization());
        }
    }

    /** What went wrong up to now; empty when nothing did. */
    Optional<Trouble> trouble() {
        Trouble past = trouble;
        Held token = held;
        long expired = token == null ? 0 : token.expiredFor(clock.nanoTime());
        return past.failures() == 0 ? Optional.empty() : Optional.of(past.over(expired));
    }
}
