package io.perfjunit.sla;

/** Whether a promise was kept. In order of gravity. */
public enum Verdict {
    /** The limit holds. */
    MET,
    /** The run cannot tell. */
    INCONCLUSIVE,
    /** The limit does not hold. */
    BROKEN
}
