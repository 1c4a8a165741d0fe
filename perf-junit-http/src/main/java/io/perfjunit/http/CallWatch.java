package io.perfjunit.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks every few milliseconds whether a call has taken too long or its thread was interrupted, and cancels it. One thread for all
 * users, so that a call costs no timer of its own. A limit is kept to {@value #TICK_MILLIS} ms and the start lag of that thread.
 */
final class CallWatch implements AutoCloseable {

    static final long TICK_MILLIS = 10;

    private final Queue<Runnable> looks = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "perf-junit-http-watch");

    CallWatch() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Has something looked at from now on. */
    void add(Runnable look) {
        looks.add(look);
    }

    private void run() {
        try {
            while (!closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                looks.forEach(Runnable::run);
            }
        } catch (InterruptedException stopped) {
            // Nobody but the end of the JVM has this thread to interrupt.
        }
    }

    /** Ends the thread. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
