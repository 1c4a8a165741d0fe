package io.perfjunit.result;

/** What the number of a metric counts. */
public enum MetricUnit {
    /** A bare number, such as a count or a length of a queue. */
    NUMBER,
    /** 0 to 1. */
    SHARE,
    /** Nanoseconds. */
    NANOSECONDS,
    /** Bytes. */
    BYTES
}
