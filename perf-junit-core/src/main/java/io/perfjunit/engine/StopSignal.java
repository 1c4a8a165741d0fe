package io.perfjunit.engine;

import io.perfjunit.result.EndReason;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells all workers to stop before the load has run its course, and keeps the first reason. Shared by all threads. */
final class StopSignal {

    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

    /** Made before there is need of it: who is out of memory cannot even make the note of it. */
    private final Stop outOfMemory =
            new Stop(EndReason.FATAL_ERROR, new OutOfMemoryError("no memory was left, not even to keep the error"));

    /** Goes once through what is to work when there is no memory left to load classes. */
    StopSignal() {
        raise(EndReason.FATAL_ERROR, outOfMemory.cause());
        stop.set(null);
    }

    /**
     * Asks for the end; the first who asks gives the reason, but for one who asks for it at once where it was to come as planned.
     *
     * @return true if this is now the reason
     */
    boolean raise(EndReason reason, @Nullable Throwable cause) {
        Stop mine = stop(reason, cause);
        Stop before = stop.get();
        while (before == null || (before.isPlanned() && !mine.isPlanned())) {
            if (stop.compareAndSet(before, mine)) {
                return true;
            }
            before = stop.get();
        }
        return false;
    }

    private Stop stop(EndReason reason, @Nullable Throwable cause) {
        try {
            return new Stop(reason, cause);
        } catch (OutOfMemoryError full) {
            return outOfMemory;
        }
    }

    /** True when nobody shall start anything any more. */
    boolean isRaised() {
        return stop.get() != null;
    }

    /** True when the load ends before its time but as planned: what runs still has the drain to come back. */
    boolean isPlanned() {
        Stop raised = stop.get();
        return raised != null && raised.isPlanned();
    }

    /** True when what runs is to be cut. */
    boolean isAtOnce() {
        Stop raised = stop.get();
        return raised != null && !raised.isPlanned();
    }

    /** True when somebody found no memory, and so perhaps nobody does. */
    boolean isOutOfMemory() {
        Stop raised = stop.get();
        return raised != null && raised.cause() instanceof OutOfMemoryError;
    }

    Optional<EndReason> reason() {
        return Optional.ofNullable(stop.get()).map(Stop::reason);
    }

    Optional<Throwable> cause() {
        return Optional.ofNullable(stop.get()).map(Stop::cause);
    }

    private record Stop(EndReason reason, @Nullable Throwable cause) {

        boolean isPlanned() {
            return reason.isPlanned();
        }
    }
}
