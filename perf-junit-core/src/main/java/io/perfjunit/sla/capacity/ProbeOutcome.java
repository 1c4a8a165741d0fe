package io.perfjunit.sla.capacity;

/** What became of one probe. */
public enum ProbeOutcome {
    /** All limits held. */
    HELD,
    /** A limit was broken. */
    BROKE,
    /** A limit was broken, but on a generator that was not healthy: that is no limit of the service. */
    STARVED,
    /** Too few calls to tell. */
    TOO_FEW_CALLS;

    /** True when it tells something about the service. */
    public boolean isDecided() {
        return this == HELD || this == BROKE;
    }
}
