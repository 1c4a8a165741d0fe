package io.perfjunit;

import io.perfjunit.engine.LoadEngine;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends a running load when the JVM is asked to end, and holds that up for a moment so that the report can still be written. */
final class ShutdownGuard {

    private static final long LONGEST_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<@Nullable LoadEngine> running = new AtomicReference<>();
    private final Thread hook = new Thread(this::end, "perf-junit-shutdown");
    private volatile boolean ending;

    private ShutdownGuard() {}

    /** A guard that stands until it is released. */
    static ShutdownGuard stand() {
        ShutdownGuard guard = new ShutdownGuard();
        try {
            Runtime.getRuntime().addShutdownHook(guard.hook);
        } catch (IllegalStateException alreadyEnding) {
            guard.ending = true;
        }
        return guard;
    }

    /** From now on it is this engine that is to end. */
    void watch(LoadEngine engine) {
        running.set(engine);
        if (ending) {
            engine.interrupt();
        }
    }

    private void end() {
        ending = true;
        LoadEngine engine = running.get();
        if (engine == null) {
            return; // Nothing was measured yet.
        }
        engine.interrupt();
        try {
            done.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The load has ended and its report is written. */
    void release() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs already.
        }
    }
}
