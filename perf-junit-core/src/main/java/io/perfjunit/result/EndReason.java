package io.perfjunit.result;

/** Why a load ended. */
public enum EndReason {
    /** Its measured window had its full length. */
    DURATION,
    /** The exact number of iterations was made. */
    ITERATIONS,
    /** Data that each call takes a record of were used up, as the test had planned for. */
    DATA_USED_UP,
    /** A budget of severity ABORT was proven broken. */
    BROKEN_BUDGET,
    /** Its iterations were not made in the longest time that a load may take. */
    TIME_LIMIT,
    /** The test was interrupted: a timeout of JUnit, an IDE, Ctrl-C. */
    INTERRUPTED,
    /** An assumption in the body failed. */
    ABORTED,
    /** The body threw an error that no load should survive, such as OutOfMemoryError. */
    FATAL_ERROR;

    /** True when the load ran as planned. */
    public boolean isPlanned() {
        return this == DURATION || this == ITERATIONS || this == DATA_USED_UP;
    }
}
