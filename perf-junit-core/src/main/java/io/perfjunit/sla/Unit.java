package io.perfjunit.sla;

/** What the number of a limit, and of what was measured against it, counts. */
public enum Unit {
    /** Nanoseconds; smaller is better. */
    NANOSECONDS,
    /** Per second; larger is better. */
    PER_SECOND,
    /** 0 to 1; smaller is better. */
    SHARE
}
