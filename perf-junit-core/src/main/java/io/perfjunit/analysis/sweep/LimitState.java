package io.perfjunit.analysis.sweep;

/** Whether a limit was kept. In order of gravity. */
public enum LimitState {
    /** It was. */
    KEPT,
    /** Nobody can tell. */
    UNDECIDED,
    /** It was not. */
    BROKEN
}
