package io.perfjunit.sla;

/** Which calls a latency budget looks at. */
public enum Basis {
    /** All calls that were due; those that failed rank slower than every success. */
    ALL_CALLS,
    /** Successful calls only; the error rate has to be bounded apart. */
    SUCCESSES
}
