package io.perfjunit.analysis.sweep;

import static io.perfjunit.analysis.sweep.Envelope.Cause.FAILURES;
import static io.perfjunit.analysis.sweep.Envelope.Cause.LESS_THROUGHPUT;
import static io.perfjunit.analysis.sweep.Envelope.Cause.RISING;
import static io.perfjunit.analysis.sweep.Envelope.Cause.SATURATED;
import static io.perfjunit.analysis.sweep.LevelState.DEGRADING;
import static io.perfjunit.analysis.sweep.LevelState.STABLE;
import static io.perfjunit.analysis.sweep.LevelState.UNKNOWN;
import static io.perfjunit.analysis.sweep.LevelState.UNSTABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

    /** Study 5: 300 to 350/s and up to 500 ms with 100 users, 250 to 300/s with 200, 200 to 250/s with 400. */
    @Test
    void theEnvelopeOfAStudyIsReadFromItsFiguresAlone() {
        assertThat(states(
                        range(100, 300, 350, 0, 500), range(200, 250, 300, 500, 800), range(400, 200, 250, 800, 1_000)))
                .containsExactly(STABLE, DEGRADING, UNSTABLE);
    }

    @Test
    void aServiceThatScalesIsStableEverywhere() {
        assertThat(states(level(1, 50, 20, 0), level(2, 99, 20, 0), level(4, 195, 21, 0), level(8, 380, 23, 0.002)))
                .containsOnly(STABLE);
    }

    @Test
    void throughputThatStaysWhileTimesGrowIsDegrading() {
        Envelope envelope = envelope(level(16, 320, 50, 0), level(32, 330, 100, 0), level(64, 325, 200, 0));
        assertThat(envelope.levels()).extracting(Envelope.Level::state).containsExactly(STABLE, DEGRADING, DEGRADING);
        assertThat(envelope.levels().get(2).causes()).containsExactly(SATURATED);
    }

    @Test
    void throughputThatStaysBecauseEnoughIsOfferedIsStable() {
        assertThat(states(level(16, 320, 50, 0), level(32, 330, 55, 0))).containsExactly(STABLE, STABLE);
    }

    @Test
    void failuresAloneAreEnough() {
        Envelope envelope = envelope(level(10, 100, 20, 0.004), level(20, 200, 20, 0.02), level(40, 390, 20, 0.2));
        assertThat(envelope.levels()).extracting(Envelope.Level::state).containsExactly(STABLE, DEGRADING, UNSTABLE);
        assertThat(envelope.levels().get(2).causes()).containsExactly(FAILURES);
    }

    @Test
    void threeFailuresOfAHundredCallsMayBeChanceAndThirtyOfAThousandAreNot() {
        LevelSpread calm = level(10, 100, 20, 0);
        assertThat(states(calm, failing(100, 3))).containsExactly(STABLE, STABLE);
        assertThat(states(calm, failing(100, 5))).containsExactly(STABLE, DEGRADING);
        assertThat(states(calm, failing(1_000, 30))).containsExactly(STABLE, DEGRADING);
        assertThat(states(calm, failing(100, 15))).containsExactly(STABLE, DEGRADING);
        assertThat(states(calm, failing(100, 20))).containsExactly(STABLE, UNSTABLE);
    }

    private static LevelSpread failing(long calls, long failed) {
        return new LevelSpread(
                20, Optional.of(Spread.at(200)), Optional.of(Spread.at(20e6)), CallFigures.of(calls, failed), false);
    }

    @Test
    void aGainBetweenNoneAndHalfAsMuchAgainIsToldByWhichIsNearer() {
        assertThat(states(level(16, 320, 50, 0), level(32, 374, 90, 0))).containsExactly(STABLE, DEGRADING);
        assertThat(states(level(16, 320, 50, 0), level(32, 394, 90, 0))).containsExactly(STABLE, STABLE);
    }

    @Test
    void levelsThatAreCloseToEachOtherAreNotCompared() {
        assertThat(states(level(100, 320, 50, 0), level(120, 320, 90, 0))).containsExactly(STABLE, STABLE);
        assertThat(states(level(100, 320, 50, 0), level(120, 320, 90, 0), level(150, 320, 120, 0)))
                .as("the third is far enough from the first")
                .containsExactly(STABLE, STABLE, DEGRADING);
    }

    @Test
    void aFewPercentLessThroughputIsNoise() {
        assertThat(states(level(10, 100, 20, 0), level(20, 94, 22, 0))).containsExactly(STABLE, STABLE);
    }

    @Test
    void whatIsLostCountsFromTheBestLowerLevel() {
        Envelope envelope = envelope(level(10, 200, 20, 0), level(20, 400, 20, 0), level(40, 290, 60, 0));
        Envelope.Level last = envelope.levels().get(2);
        assertThat(last.state()).isEqualTo(UNSTABLE);
        assertThat(last.causes()).containsExactly(LESS_THROUGHPUT);
        assertThat(last.lost()).isEqualTo(0.275);
    }

    @Test
    void timesThatKeepGrowingAreUnstableWhateverTheThroughputIs() {
        LevelSpread rising = new LevelSpread(
                200,
                Optional.of(Spread.at(200)),
                Optional.of(Spread.between(20e6, 900e6)),
                CallFigures.ofFailedShare(0),
                true);
        Envelope envelope = envelope(level(100, 100, 20, 0), rising);
        assertThat(envelope.levels().get(1).state()).isEqualTo(UNSTABLE);
        assertThat(envelope.levels().get(1).causes()).containsExactly(RISING);
    }

    @Test
    void whatIsNotKnownDoesNotSpeakForALevel() {
        LevelSpread unknown = new LevelSpread(20, Optional.empty(), Optional.empty(), CallFigures.UNKNOWN, false);
        assertThat(states(level(10, 100, 20, 0), unknown, withoutP95(40, 200, 0.002)))
                .containsExactly(STABLE, UNKNOWN, UNKNOWN);
        assertThat(envelope(unknown).levels().get(0).causes()).isEmpty();
    }

    @Test
    void whatIsKnownSpeaksAgainstALevelWhateverIsNot() {
        assertThat(states(level(10, 100, 20, 0), withoutP95(20, 85, 0), withoutP95(40, 100, 0.2)))
                .containsExactly(STABLE, DEGRADING, UNSTABLE);
    }

    private static LevelSpread withoutP95(double load, double perSecond, double failed) {
        return new LevelSpread(
                load, Optional.of(Spread.at(perSecond)), Optional.empty(), CallFigures.ofFailedShare(failed), false);
    }

    @Test
    void aSpreadGoesFromLowToHigh() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.between(2, 1));
    }

    private static List<LevelState> states(LevelSpread... levels) {
        return envelope(levels).levels().stream().map(Envelope.Level::state).toList();
    }

    private static Envelope envelope(LevelSpread... levels) {
        return Envelope.of(List.of(levels));
    }

    private static LevelSpread level(double load, double perSecond, double p95Millis, double failed) {
        return new LevelSpread(
                load,
                Optional.of(Spread.at(perSecond)),
                Optional.of(Spread.at(p95Millis * 1e6)),
                CallFigures.ofFailedShare(failed),
                false);
    }

    private static LevelSpread range(double load, double low, double high, double p95Low, double p95High) {
        return new LevelSpread(
                load,
                Optional.of(Spread.between(low, high)),
                Optional.of(Spread.between(p95Low * 1e6, p95High * 1e6)),
                CallFigures.UNKNOWN,
                false);
    }
}
