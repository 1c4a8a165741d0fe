package io.perfjunit.engine;

import io.perfjunit.result.Interval;
import java.time.Duration;
import java.util.Set;

/** Looks on while a load runs. Called on the thread that controls the load. */
@FunctionalInterface
public interface LoadObserver {

    /** An interval has ended. */
    void intervalEnded(Interval interval);

    /** Lengths of time over which intervals are put together: where they can, intervals end with each of them. */
    default Set<Duration> stretches() {
        return Set.of();
    }

    /** Looks away. */
    static LoadObserver none() {
        return interval -> {};
    }
}
