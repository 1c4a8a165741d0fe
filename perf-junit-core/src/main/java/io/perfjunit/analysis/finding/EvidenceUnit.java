package io.perfjunit.analysis.finding;

/** What a figure of a finding counts. */
public enum EvidenceUnit {
    /** A plain number, such as calls. */
    NUMBER,
    /** 0 to 1. */
    SHARE,
    /** Nanoseconds. */
    NANOSECONDS,
    /** Events per second. */
    PER_SECOND,
    /** Bytes. */
    BYTES,
    /** How many times one figure is another. */
    FACTOR
}
