package io.perfjunit.analysis.steady;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether response times stayed on one level through a measured window.
 *
 * @param state whether they did
 * @param change of the median response time from the first to the last third of the window, as a share of the first: −0.12 when
 *     calls became 12 % faster; 0 without enough data. It is noise while the state is steady
 * @param settledAfter when the window was still settling at its beginning and has then stayed on one level: how long it took,
 *     counted from the opening of the window
 */
public record Steadiness(State state, double change, Optional<Duration> settledAfter) {

    /** Too few calls, or too short a window, to tell. */
    public static final Steadiness UNKNOWN = new Steadiness(State.NOT_ENOUGH_DATA, 0, Optional.empty());

    /** Whether response times moved. */
    public enum State {
        /** They stayed on one level, as far as their noise lets one see. */
        STEADY,
        /** They fell: the warm-up was too short, as a rule. */
        GETTING_FASTER,
        /** They rose: something fills up or wears out. */
        GETTING_SLOWER,
        /** Nothing can be said. */
        NOT_ENOUGH_DATA
    }
}
