package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.PhaseProfile.MeanCall;
import io.perfjunit.result.PhaseProfile.Sums;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseProfileTests {

    /** 90 calls of 100 ns, 9 of 1,000 ns and one of 10,000 ns; the longer, the more of it waits for the first byte. */
    private static final PhaseProfile HUNDRED = profile(
            new Sums(90, 9_000, Map.of(Phase.SEND, 1_800L, Phase.FIRST_BYTE, 4_500L)),
            new Sums(9, 9_000, Map.of(Phase.SEND, 180L, Phase.FIRST_BYTE, 8_100L)),
            new Sums(1, 10_000, Map.of(Phase.TLS, 500L, Phase.FIRST_BYTE, 9_400L)));

    private static PhaseProfile profile(Sums... classes) {
        SortedMap<Integer, Sums> sums = new TreeMap<>();
        for (Sums each : classes) {
            sums.put(PhaseProfile.classOf(each.totalNanos() / each.calls()), each);
        }
        return new PhaseProfile(sums);
    }

    @Test
    void theMeanOfARangeWithinOneClassIsThatOfTheClass() {
        MeanCall usual = HUNDRED.between(0.45, 0.55);
        assertThat(usual.calls()).isEqualTo(10, within(1e-9));
        assertThat(usual.total()).isEqualTo(Duration.ofNanos(100));
        assertThat(usual.phases())
                .isEqualTo(Map.of(Phase.SEND, Duration.ofNanos(20), Phase.FIRST_BYTE, Duration.ofNanos(50)));
        assertThat(usual.phase(Phase.TLS)).isZero();
        assertThat(usual.rest()).isEqualTo(Duration.ofNanos(30));
    }

    @Test
    void theSlowestOfAHundredIsOneCall() {
        MeanCall slowest = HUNDRED.between(0.99, 1);
        assertThat(slowest.calls()).isEqualTo(1, within(1e-9));
        assertThat(slowest.total()).isEqualTo(Duration.ofNanos(10_000));
        assertThat(slowest.phases())
                .isEqualTo(Map.of(Phase.TLS, Duration.ofNanos(500), Phase.FIRST_BYTE, Duration.ofNanos(9_400)));
    }

    @Test
    void ofAClassThatARangeCutsTheShareInsideCounts() {
        MeanCall upper = HUNDRED.between(0.8, 1);
        assertThat(upper.calls()).isEqualTo(20, within(1e-9));
        // 10 of 100 ns, 9 of 1,000 ns, one of 10,000 ns.
        assertThat(upper.total()).isEqualTo(Duration.ofNanos((1_000 + 9_000 + 10_000) / 20));
        assertThat(upper.phase(Phase.SEND)).isEqualTo(Duration.ofNanos((200 + 180) / 20));
    }

    @Test
    void overAllRanksItIsTheMeanOfAllCalls() {
        MeanCall mean = HUNDRED.between(0, 1);
        assertThat(HUNDRED.calls()).isEqualTo(100);
        assertThat(mean.calls()).isEqualTo(100, within(1e-9));
        assertThat(mean.total()).isEqualTo(Duration.ofNanos(280));
        assertThat(mean.phase(Phase.FIRST_BYTE)).isEqualTo(Duration.ofNanos(220));
    }

    @Test
    void phasesThatOverlapLeaveNoRest() {
        MeanCall call = new MeanCall(1, Duration.ofNanos(5), Map.of(Phase.SEND, Duration.ofNanos(6)));
        assertThat(call.rest()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.5", "0.5, 0.5", "0.6, 0.5", "0.5, 1.1", "NaN, 1", "0, NaN"})
    void whatIsNoRangeOfRanksIsRefused(double from, double to) {
        assertThatThrownBy(() -> HUNDRED.between(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no range of ranks: " + from + " to " + to);
    }

    @Test
    void withoutCallsThereIsNoMeanCall() {
        assertThatThrownBy(() -> PhaseProfile.NONE.between(0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoProfilesAddUpClassByClass() {
        PhaseProfile more = profile(
                new Sums(10, 1_000, Map.of(Phase.CONNECT, 300L, Phase.FIRST_BYTE, 500L)),
                new Sums(2, 600, Map.of(Phase.FIRST_BYTE, 400L)));
        PhaseProfile sum = HUNDRED.plus(more);
        assertThat(sum).isEqualTo(more.plus(HUNDRED));
        assertThat(sum.classes()).hasSize(4);
        assertThat(sum.calls()).isEqualTo(112);
        assertThat(sum.classes())
                .containsEntry(
                        PhaseProfile.classOf(100),
                        new Sums(
                                100,
                                10_000,
                                Map.of(Phase.SEND, 1_800L, Phase.CONNECT, 300L, Phase.FIRST_BYTE, 5_000L)));
        assertThat(HUNDRED.plus(PhaseProfile.NONE)).isEqualTo(HUNDRED);
    }

    @Test
    void aLongerCallIsInNoLowerClass() {
        long[] rising = LongStream.concat(
                        LongStream.range(0, 5_000),
                        LongStream.range(3, 63).flatMap(bit -> LongStream.of((1L << bit) - 1, 1L << bit)))
                .sorted()
                .toArray();
        for (int i = 1; i < rising.length; i++) {
            int step = PhaseProfile.classOf(rising[i]) - PhaseProfile.classOf(rising[i - 1]);
            assertThat(step).as(rising[i - 1] + " ns, " + rising[i] + " ns").isNotNegative();
        }
    }

    @Test
    void classesHaveNoGapsAndEachIsAnEighthOfADoublingWide() {
        int last = -1;
        for (long nanos = 0; nanos < 1 << 16; nanos++) {
            int index = PhaseProfile.classOf(nanos);
            assertThat(index - last).as(nanos + " ns").isBetween(0, 1);
            last = index;
        }
        assertThat(PhaseProfile.classOf(2_000_000) - PhaseProfile.classOf(1_000_000))
                .isEqualTo(PhaseProfile.CLASSES_PER_OCTAVE);
    }

    @Test
    void theShortestAndTheLongestCallHaveClasses() {
        assertThat(PhaseProfile.classOf(0)).isZero();
        assertThat(PhaseProfile.classOf(Long.MAX_VALUE)).isEqualTo(PhaseProfile.CLASSES - 1);
    }
}
