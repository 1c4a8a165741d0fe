package io.perfjunit.examples.studies.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A resource whose waiters do not stand in a line: who finds it taken sleeps for a moment and tries again, as SQLite's busy handler does
 * and many a home-made connection pool. Whoever comes at the right moment is served at once, and others wait for long.
 */
public final class BusyLock {

    private final Semaphore free;
    private final Duration retry;
    private final Duration patience;

    /**
     * A lock for several holders.
     *
     * @param retry about how long a waiter sleeps between two tries
     * @param patience after which a waiter gives up
     */
    public BusyLock(int holders, Duration retry, Duration patience) {
        this.free = new Semaphore(holders);
        this.retry = retry;
        this.patience = patience;
    }

    /** Gets in, or gives up and returns false. Who got in must {@link #leave}. */
    public boolean enter() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!free.tryAcquire()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(pauseMillis());
        }
        return true;
    }

    /** Lets the next in. */
    public void leave() {
        free.release();
    }

    /** Half to one and a half of the usual pause, so that waiters do not march in step. */
    private long pauseMillis() {
        long usual = retry.toMillis();
        return ThreadLocalRandom.current().nextLong(Math.max(1, usual / 2), usual + usual / 2 + 1);
    }
}
