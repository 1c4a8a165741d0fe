package io.perfjunit.analysis;

import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.PhaseProfile.MeanCall;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where the slowest calls of a step over a network spend more time than usual.
 *
 * @param usual the mean call of the ranks from 45 % to 55 %, around the median
 * @param slowest the mean call of the slowest 1 %
 */
public record TailAttribution(MeanCall usual, MeanCall slowest) {

    /** Of fewer calls the slowest 1 % are less than one. */
    public static final long FEWEST_CALLS = 100;

    private static final double USUAL_FROM = 0.45;
    private static final double USUAL_TO = 0.55;
    private static final double SLOWEST_FROM = 0.99;

    /** The slowest calls against the usual ones; empty below {@value #FEWEST_CALLS} calls, and where a client tells no phases. */
    public static Optional<TailAttribution> of(PhaseProfile profile) {
        boolean tellsPhases = profile.classes().values().stream()
                .anyMatch(sums -> !sums.phaseNanos().isEmpty());
        return profile.calls() < FEWEST_CALLS || !tellsPhases
                ? Optional.empty()
                : Optional.of(
                        new TailAttribution(profile.between(USUAL_FROM, USUAL_TO), profile.between(SLOWEST_FROM, 1)));
    }

    /** How much longer the slowest calls take; never negative. */
    public Duration extra() {
        return notNegative(slowest.total().minus(usual.total()));
    }

    /** How much more of it they spend in a phase; never negative. */
    public Duration extra(Phase phase) {
        return notNegative(slowest.phase(phase).minus(usual.phase(phase)));
    }

    /** The phase in which they spend most of their extra time; empty when more of it lies outside all phases. */
    public Optional<Phase> mainPhase() {
        return Arrays.stream(Phase.values())
                .max(Comparator.comparing((Phase phase) -> extra(phase)))
                .filter(phase -> extra(phase).compareTo(extraRest()) >= 0);
    }

    /** The share of the extra time, 0 to 1, that they spend there; 0 when they take no longer. */
    public double mainShare() {
        Duration most = mainPhase().map(this::extra).orElse(extraRest());
        return extra().isZero() ? 0 : Math.min(1, (double) most.toNanos() / extra().toNanos());
    }

    private Duration extraRest() {
        return notNegative(slowest.rest().minus(usual.rest()));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
