package io.perfjunit.analysis.band;

/** How fast a call feels. */
public enum SpeedBand {
    /** At once, or nearly so. */
    FAST,
    /** Noticed. */
    MODERATE,
    /** Waited for. */
    SLOW,
    /** Given up by most. */
    CRITICAL,
    /** It did not succeed, however fast that was. */
    FAILED
}
