package io.perfjunit.engine;

import io.perfjunit.result.EndReason;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells all workers to stop before the load has run its course, and keeps the first reason. Shared by all threads. */
final class StopSignal {

    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

    /** Asks for the end; the first who asks gives the reason. */
    void raise(EndReason reason, @Nullable Throwable cause) {
        stop.compareAndSet(null, new Stop(reason, cause));
    }

    boolean isRaised() {
        return stop.get() != null;
    }

    Optional<EndReason> reason() {
        return Optional.ofNullable(stop.get()).map(Stop::reason);
    }

    Optional<Throwable> cause() {
        return Optional.ofNullable(stop.get()).map(Stop::cause);
    }

    private record Stop(EndReason reason, @Nullable Throwable cause) {}
}
