package io.perfjunit.engine;

import io.perfjunit.result.Interval;

/** Looks on while a load runs. Called on the thread that controls the load. */
@FunctionalInterface
public interface LoadObserver {

    /** An interval has ended. */
    void intervalEnded(Interval interval);

    /** Looks away. */
    static LoadObserver none() {
        return interval -> {};
    }
}
