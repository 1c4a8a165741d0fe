package io.perfjunit.sla;

/** What the number of a limit, and of what was measured against it, counts. */
public enum Unit {
    /** Nanoseconds. */
    NANOSECONDS,
    /** Per second. */
    PER_SECOND,
    /** 0 to 1. */
    SHARE,
    /** Bytes. */
    BYTES,
    /** A bare number, such as a count. */
    NUMBER,
    /** Virtual users. */
    USERS
}
