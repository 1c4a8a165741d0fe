package io.perfjunit.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.PhaseProfile.MeanCall;
import io.perfjunit.result.PhaseProfile.Sums;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TailAttributionTests {

    private static final MeanCall USUAL = call(100, Map.of(Phase.SEND, 10, Phase.FIRST_BYTE, 80));

    @Test
    void theMainPhaseIsTheOneWithMostOfTheExtraTime() {
        TailAttribution tail =
                new TailAttribution(USUAL, call(1_100, Map.of(Phase.TLS, 200, Phase.SEND, 5, Phase.FIRST_BYTE, 830)));
        assertThat(tail.extra()).isEqualTo(Duration.ofNanos(1_000));
        assertThat(tail.extra(Phase.FIRST_BYTE)).isEqualTo(Duration.ofNanos(750));
        assertThat(tail.extra(Phase.SEND)).isZero();
        assertThat(tail.mainPhase()).contains(Phase.FIRST_BYTE);
        assertThat(tail.mainShare()).isEqualTo(0.75, within(1e-9));
    }

    @Test
    void whatLiesOutsideAllPhasesHasNoPhase() {
        TailAttribution tail = new TailAttribution(USUAL, call(1_100, Map.of(Phase.SEND, 10, Phase.FIRST_BYTE, 280)));
        assertThat(tail.mainPhase()).isEmpty();
        assertThat(tail.mainShare()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void callsThatTakeNoLongerHaveNothingToExplain() {
        TailAttribution tail = new TailAttribution(USUAL, USUAL);
        assertThat(tail.extra()).isZero();
        assertThat(tail.mainShare()).isZero();
    }

    @Test
    void aPhaseNeverHasMoreThanAllOfTheExtraTime() {
        TailAttribution tail = new TailAttribution(USUAL, call(200, Map.of(Phase.FIRST_BYTE, 190)));
        assertThat(tail.mainShare()).isEqualTo(1);
    }

    @Test
    void theUsualCallIsAroundTheMedianAndTheSlowestAreOnePerCent() {
        TailAttribution tail = TailAttribution.of(profile(198)).orElseThrow();
        assertThat(tail.usual().calls()).isEqualTo(20, within(1e-9));
        assertThat(tail.usual().total()).isEqualTo(Duration.ofNanos(100));
        assertThat(tail.slowest().calls()).isEqualTo(2, within(1e-9));
        assertThat(tail.slowest().total()).isEqualTo(Duration.ofNanos(9_000));
    }

    @Test
    void belowAHundredCallsThereIsNoSlowestOnePerCent() {
        assertThat(TailAttribution.of(profile(97))).isEmpty();
        assertThat(TailAttribution.of(profile(98))).isPresent();
        assertThat(TailAttribution.of(PhaseProfile.NONE)).isEmpty();
    }

    @Test
    void ofAClientThatTellsNoPhasesNothingIsSaid() {
        PhaseProfile blank = new PhaseProfile(new TreeMap<>(Map.of(9, new Sums(500, 5_000, Map.of()))));
        assertThat(TailAttribution.of(blank)).isEmpty();
    }

    /** So many calls of 100 ns and two of 9,000 ns. */
    private static PhaseProfile profile(long fast) {
        return new PhaseProfile(new TreeMap<>(Map.of(
                PhaseProfile.classOf(100),
                new Sums(fast, 100 * fast, Map.of(Phase.FIRST_BYTE, 80 * fast)),
                PhaseProfile.classOf(9_000),
                new Sums(2, 18_000, Map.of(Phase.FIRST_BYTE, 17_000L)))));
    }

    private static MeanCall call(long total, Map<Phase, Integer> phases) {
        Map<Phase, Duration> times = new TreeMap<>();
        phases.forEach((phase, nanos) -> times.put(phase, Duration.ofNanos(nanos)));
        return new MeanCall(1, Duration.ofNanos(total), times);
    }
}
