package io.perfjunit.result;

/** How a call ended. Everything but {@link #SUCCESS} ranks slower than any success in a budget over all calls. */
public enum Outcome {
    /** The call returned. */
    SUCCESS,
    /** An assertion in the body, or a check of a response, failed. */
    FAILED_CHECK,
    /** The body threw an exception. */
    ERROR,
    /** The call gave up waiting. */
    TIMEOUT,
    /** The call was still running at the end of the drain and was cut. */
    INTERRUPTED,
    /** The call was due but could not start before the end of the drain. */
    NEVER_STARTED;

    /** True for every outcome but success. */
    public boolean isFailure() {
        return this != SUCCESS;
    }
}
