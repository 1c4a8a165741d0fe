package io.perfjunit.recorder;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Standstill;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sleeps a millisecond over and over and notes how much later it woke: what it suffers, every worker suffers (the method of G.
 * Tene's jHiccup). Its counts are guarded by itself.
 */
final class StallTicker implements AutoCloseable {

    private static final long TICK = 1_000_000;

    /** A sleeper that wakes later than this has met more than the grain of a scheduler. */
    private static final long STALL = 10 * TICK;

    private final NanoClock clock;
    private final Runnable betweenTicks;
    private final Thread thread;
    private final BucketCounts lateness = new BucketCounts();
    private final LongestStandstills stalls = new LongestStandstills(Standstill.Kind.STALL);
    private boolean hasWoken;
    private boolean isAsleep;
    private long due;
    private long resetAt;

    private StallTicker(NanoClock clock, Runnable betweenTicks) {
        this.clock = clock;
        this.betweenTicks = betweenTicks;
        this.resetAt = clock.nanoTime();
        this.thread = new Thread(this::tick, "perf-junit-stall-ticker");
        thread.setDaemon(true);
    }

    /** A ticker that, awake, does something else as well; how long that takes is not its lateness. */
    static StallTicker start(NanoClock clock, Runnable betweenTicks) {
        StallTicker ticker = new StallTicker(clock, betweenTicks);
        ticker.thread.start();
        return ticker;
    }

    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                clock.sleepUntil(fallAsleep());
                wake();
                betweenTicks.run();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError full) {
            // Whoever took the memory will hear of it; here nobody is left who could be told.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long fallAsleep() {
        due = clock.nanoTime() + TICK;
        isAsleep = true;
        return due;
    }

    private synchronized void wake() {
        isAsleep = false;
        hasWoken = true;
        long late = clock.nanoTime() - due;
        if (late >= STALL) {
            stalls.add(due, late);
        }
        lateness.record(lateNow());
    }

    /** How late it is now; of a stall that began before the last reset only what came after. */
    private long lateNow() {
        long now = clock.nanoTime();
        return Math.max(0, Math.min(now - due, now - resetAt));
    }

    synchronized void reset() {
        lateness.clear();
        resetAt = clock.nanoTime();
    }

    /** Lateness at p99 in nanoseconds; empty before the first tick. */
    OptionalDouble p99() {
        LatencyHistogram seen = seen();
        return seen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seen.percentile(Percentile.P99).toNanos());
    }

    /** Greatest lateness in nanoseconds, that of a stall which lasts included; empty before the first tick. */
    synchronized OptionalDouble max() {
        LatencyHistogram seen = seen();
        double ended = seen.isEmpty() ? 0 : seen.max().toNanos();
        double lasting = hasWoken && isAsleep ? lateNow() : 0;
        return seen.isEmpty() && lasting == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(ended, lasting));
    }

    /** When it woke much too late, counted from a moment; what was before a reset included. */
    synchronized List<Standstill> stallsSince(long originNanos) {
        return stalls.since(originNanos);
    }

    private synchronized LatencyHistogram seen() {
        return lateness.freeze();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
