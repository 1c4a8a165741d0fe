package io.perfjunit.analysis.finding;

/** How sure a finding is. None is a proof: each says what would refute it. */
public enum Confidence {
    /** One of several explanations that fit. */
    LOW,
    /** The figures fit this better than anything else that is common. */
    MEDIUM,
    /** The figures hardly fit anything else. */
    HIGH
}
