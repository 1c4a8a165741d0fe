package io.perfjunit.recorder;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The one clock of a load. Passed in everywhere, so that tests set the time by hand. */
public interface NanoClock {

    /** Nanoseconds since an arbitrary origin; compare by subtraction only. */
    long nanoTime();

    /** The wall clock, for a reader's eyes only. */
    Instant wallClock();

    /**
     * Sleeps until {@link #nanoTime()} has reached {@code deadline}.
     *
     * @throws InterruptedException if the thread is interrupted before or while it sleeps
     */
    void sleepUntil(long deadline) throws InterruptedException;

    /**
     * Waits until the latch is open or {@link #nanoTime()} has reached {@code deadline}.
     *
     * @return true when the latch is open
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    boolean await(CountDownLatch latch, long deadline) throws InterruptedException;

    /** The clock of this JVM. */
    static NanoClock system() {
        return SystemClock.INSTANCE;
    }

    /** Reads {@link System#nanoTime()}; the only place that does. */
    enum SystemClock implements NanoClock {
        /** The one instance. */
        INSTANCE;

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant wallClock() {
            return Instant.now();
        }

        @Override
        public void sleepUntil(long deadline) throws InterruptedException {
            for (long left = deadline - nanoTime(); left > 0; left = deadline - nanoTime()) {
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }

        @Override
        public boolean await(CountDownLatch latch, long deadline) throws InterruptedException {
            return latch.await(Math.max(0, deadline - nanoTime()), TimeUnit.NANOSECONDS);
        }
    }
}
