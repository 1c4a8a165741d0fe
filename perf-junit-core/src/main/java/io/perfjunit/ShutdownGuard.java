package io.perfjunit;

import io.perfjunit.engine.LoadEngine;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a running load when the JVM is asked to end, and holds that up for a moment so that the report can still be written. */
final class ShutdownGuard {

    private static final long LONGEST_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private ShutdownGuard(LoadEngine engine) {
        hook = new Thread(() -> end(engine), "perf-junit-shutdown");
    }

    static ShutdownGuard around(LoadEngine engine) {
        ShutdownGuard guard = new ShutdownGuard(engine);
        try {
            Runtime.getRuntime().addShutdownHook(guard.hook);
        } catch (IllegalStateException alreadyEnding) {
            engine.interrupt();
        }
        return guard;
    }

    private void end(LoadEngine engine) {
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
