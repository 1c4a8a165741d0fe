package io.perfjunit.recorder;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import java.util.OptionalDouble;

/**
 * Sleeps a millisecond over and over and notes how much later it woke: what it suffers, every worker suffers (the method of G.
 * Tene's jHiccup). Its counts are guarded by itself.
 */
final class StallTicker implements AutoCloseable {

    private static final long TICK = 1_000_000;

    private final NanoClock clock;
    private final Thread thread;
    private final BucketCounts lateness = new BucketCounts();

    private StallTicker(NanoClock clock) {
        this.clock = clock;
        this.thread = new Thread(this::tick, "perf-junit-stall-ticker");
        thread.setDaemon(true);
    }

    static StallTicker start(NanoClock clock) {
        StallTicker ticker = new StallTicker(clock);
        ticker.thread.start();
        return ticker;
    }

    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long due = clock.nanoTime() + TICK;
                clock.sleepUntil(due);
                note(clock.nanoTime() - due);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(long late) {
        lateness.record(Math.max(0, late));
    }

    synchronized void reset() {
        lateness.clear();
    }

    /** Lateness at p99 in nanoseconds; empty before the first tick. */
    OptionalDouble p99() {
        LatencyHistogram seen = seen();
        return seen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seen.percentile(Percentile.P99).toNanos());
    }

    /** Greatest lateness in nanoseconds; empty before the first tick. */
    OptionalDouble max() {
        LatencyHistogram seen = seen();
        return seen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seen.max().toNanos());
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
