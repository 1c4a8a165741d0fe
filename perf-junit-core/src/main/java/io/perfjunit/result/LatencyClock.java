package io.perfjunit.result;

/** From when on a call is timed. */
public enum LatencyClock {
    /** From its intended start to its end: what a client of the service experiences. */
    RESPONSE,
    /** From its actual start to its end: what the service took once it was called. */
    SERVICE
}
