package io.perfjunit.result;

/** Why a load ended. */
public enum EndReason {
    /** Its measured window had its full length. */
    DURATION,
    /** The exact number of iterations was made. */
    ITERATIONS,
    /** The test was interrupted: a timeout of JUnit, an IDE, Ctrl-C. */
    INTERRUPTED,
    /** An assumption in the body failed. */
    ABORTED,
    /** The body threw an error that no load should survive, such as OutOfMemoryError. */
    FATAL_ERROR;

    /** True when the load ran as planned. */
    public boolean isPlanned() {
        return this == DURATION || this == ITERATIONS;
    }
}
