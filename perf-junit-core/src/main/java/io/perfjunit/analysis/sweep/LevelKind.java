package io.perfjunit.analysis.sweep;

/** What the levels of a sweep count. */
public enum LevelKind {
    /** Virtual users of the closed model: throughput is what came of them. */
    USERS,
    /** Arrivals per second of the open model, as they were offered: throughput is how many of them were served. */
    RATE
}
