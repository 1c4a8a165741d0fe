package io.perfjunit.sla.capacity;

/** Why a search ended. */
public enum SearchEnd {
    /** The highest level that holds was found and verified. */
    FOUND,
    /** The highest level that was allowed holds: the capacity lies beyond. */
    CEILING,
    /** The lowest level breaks already: the capacity lies below. */
    BROKE_AT_START,
    /** The load generator was not healthy, in the repeated probe neither: what lies beyond cannot be told from here. */
    GENERATOR,
    /** A probe made too few calls to tell, the repeated one too. */
    TOO_FEW_CALLS,
    /** The time for the search was over. */
    TIME,
    /** A probe was stopped from outside, or its data were used up. */
    STOPPED
}
