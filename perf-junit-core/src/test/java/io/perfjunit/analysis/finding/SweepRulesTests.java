package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.SweepPairs.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.result.GeneratorHealth.State;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules that look at the levels of a sweep: where a little more or less decides. Times are in seconds. */
class SweepRulesTests {

    private static final Circumstances CALM = knowing(State.HEALTHY, 0.2, 0.02);
    private static final Circumstances BUSY = knowing(State.HEALTHY, 0.9, 0.02);

    private static Circumstances knowing(State health, double ownCpu, double noise) {
        return new Circumstances(health, OptionalDouble.of(ownCpu), OptionalDouble.of(noise));
    }

    private static SweepFigures sweep(LevelFigures... levels) {
        return new SweepFigures(LevelKind.USERS, List.of(levels));
    }

    /** Levels of 10, 20, 40 and 80 users with these throughputs. */
    private static SweepFigures throughputs(double... perSecond) {
        return new SweepFigures(
                LevelKind.USERS,
                IntStream.range(0, perSecond.length)
                        .mapToObj(i -> level(10 << i, perSecond[i], 0.01, 10.0 * (1 << i) / perSecond[i], 0))
                        .toList());
    }

    @Test
    void bothOfTheLastTwoLevelsMustHaveLostATenth() {
        ThroughputCollapse rule = new ThroughputCollapse();
        assertThat(rule.look(throughputs(500, 1_000, 800, 800), CALM)).isPresent();
        assertThat(rule.look(throughputs(500, 1_000, 750, 930), CALM)).isEmpty();
        assertThat(rule.look(throughputs(500, 1_000, 930, 750), CALM)).isEmpty();
    }

    @Test
    void theMoreLevelsVaryTheMoreMustBeLost() {
        ThroughputCollapse rule = new ThroughputCollapse();
        SweepFigures falls = throughputs(500, 1_000, 850, 850);
        assertThat(rule.look(falls, knowing(State.HEALTHY, 0.2, 0.04))).isPresent();
        assertThat(rule.look(falls, knowing(State.HEALTHY, 0.2, 0.05))).isEmpty();
        assertThat(rule.look(falls, Circumstances.UNKNOWN)).isEmpty();
        assertThat(rule.look(throughputs(500, 1_000, 700, 700), Circumstances.UNKNOWN))
                .isPresent();
    }

    @Test
    void lostThroughputIsSurerWhereCallsFailForIt() {
        ThroughputCollapse rule = new ThroughputCollapse();
        assertThat(rule.look(throughputs(500, 1_000, 700, 700), CALM))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.MEDIUM));
        assertThat(rule.look(failing(0.04, 0.05), CALM))
                .as("it failed before")
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.MEDIUM));
        assertThat(rule.look(failing(0.01, 0.05), CALM))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.HIGH));
        assertThat(rule.look(failing(0.01, 0.05), BUSY))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.LOW));
    }

    private static SweepFigures failing(double atBest, double atHighest) {
        return sweep(
                level(10, 1_000, 0.01, 0.01, atBest),
                level(20, 700, 0.01, 0.03, atHighest),
                level(40, 700, 0.01, 0.06, atHighest));
    }

    /** Five calls in ten seconds. */
    @Test
    void aLevelOfFewCallsHasNoThroughput() {
        assertThat(new ThroughputCollapse()
                        .look(
                                sweep(
                                        level(10, 1_000, 0.01, 0.01, 0),
                                        level(20, 700, 0.01, 0.03, 0),
                                        level(40, 0.5, 0.01, 9, 0)),
                                CALM))
                .isEmpty();
    }

    @Test
    void saturationIsSureWhenALevelConfirmsItAndTheGeneratorIsKnown() {
        Saturation rule = new Saturation();
        SweepFigures confirmed = throughputs(500, 800, 800, 800);
        SweepFigures unconfirmed = throughputs(500, 1_000, 1_000);
        assertThat(rule.look(confirmed, CALM))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.HIGH));
        assertThat(rule.look(unconfirmed, CALM))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.MEDIUM));
        assertThat(rule.look(confirmed, Circumstances.UNKNOWN))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.MEDIUM));
    }

    @Test
    void anUnhealthyGeneratorMayBeTheLimitHoweverIdleItsProcessorsAre() {
        assertThat(new Saturation().look(throughputs(500, 800, 800, 800), knowing(State.UNHEALTHY, 0.2, 0.02)))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(FindingKind.GENERATOR_LIMIT));
    }

    @Test
    void aQueueIsLongestAtTheHighestLevel() {
        Queueing rule = new Queueing();
        LevelFigures low = level(10, 500, 0.01, 0.02, 0);
        assertThat(rule.look(sweep(low, level(20, 500, 0.01, 0.05, 0)), CALM))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.HIGH));
        assertThat(rule.look(sweep(low, level(20, 500, 0.01, 0.05, 0)), BUSY))
                .hasValueSatisfying(it -> assertThat(it.confidence()).isEqualTo(Confidence.LOW));
        assertThat(rule.look(sweep(low, level(20, 500, 0.01, 0.1, 0), level(40, 500, 0.01, 0.05, 0)), CALM))
                .isEmpty();
        assertThat(rule.look(sweep(low, level(20, 500, 0.01, 0.039, 0)), CALM))
                .as("less than twice as long")
                .isEmpty();
    }

    @Test
    void aLevelOfFewCallsHasNoQueue() {
        assertThat(new Queueing().look(sweep(level(10, 500, 0.01, 0.02, 0), level(20, 0.5, 0.01, 9, 0)), CALM))
                .isEmpty();
    }
}
