package io.perfjunit.analysis.sweep;

/** How a service bears a load. In order of gravity, as far as it is known. */
public enum LevelState {

    /** It serves as much as at any lower level, and nearly everything succeeds. */
    STABLE,

    /** It still serves, and pays for it: with throughput, with failures, or with time that more load only adds to. */
    DEGRADING,

    /** Much of what it could serve is lost, or response times grow for as long as the load lasts. */
    UNSTABLE,

    /** Nothing speaks against it, but its throughput or its p95 is not known, and either might. */
    UNKNOWN
}
