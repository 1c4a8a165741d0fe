package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.ConnectionWait;
import io.perfjunit.analysis.TailAttribution;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.PhaseProfile.MeanCall;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExchangeWordsTests {

    private static final MeanCall USUAL = call(12, Map.of(Phase.FIRST_BYTE, 10));

    @Test
    void theTailNamesThePhaseWithMostOfTheExtraTime() {
        assertThat(ExchangeWords.tail(
                        new TailAttribution(USUAL, call(184, Map.of(Phase.CONNECT, 10, Phase.FIRST_BYTE, 166)))))
                .isEqualTo(
                        "The slowest 1 % take 184 ms instead of 12 ms; 91 % of the difference is waiting for the first byte.");
    }

    @Test
    void timeOutsideAllPhasesIsToldAsSuch() {
        assertThat(ExchangeWords.tail(new TailAttribution(USUAL, call(112, Map.of(Phase.FIRST_BYTE, 10)))))
                .isEqualTo(
                        "The slowest 1 % take 112 ms instead of 12 ms; 100 % of the difference is outside all phases that are known.");
    }

    @Test
    void aTailThatIsHardlyLongerIsNotExplained() {
        assertThat(ExchangeWords.tail(new TailAttribution(USUAL, call(14, Map.of(Phase.FIRST_BYTE, 12)))))
                .isEqualTo("The slowest 1 % take 14 ms, little more than the usual 12 ms.");
    }

    @Test
    void answersThatWouldFailAreCountedTheMostFrequentFirst() {
        assertThat(ExchangeWords.unusual(1_000, statuses(200, 900, 302, 50, 404, 3, 503, 40)))
                .contains("503 × 40, 404 × 3, no answer × 7");
        assertThat(ExchangeWords.unusual(1_000, statuses(100, 1, 200, 998, 399, 1)))
                .contains("100 × 1");
        assertThat(ExchangeWords.unusual(2, statuses(204, 1, 301, 1))).isEmpty();
        assertThat(ExchangeWords.unusual(36, statuses(401, 1, 402, 2, 403, 3, 404, 4, 405, 5, 406, 6, 407, 7, 408, 8)))
                .contains("408 × 8, 407 × 7, 406 × 6, 405 × 5, 404 × 4, 403 × 3, 2 more");
    }

    @Test
    void aWaitForAConnectionIsTheClientsOwn() {
        assertThat(ExchangeWords.heldUp(new ConnectionWait(Duration.ofMillis(34), Duration.ofMillis(120))))
                .isEqualTo(
                        "waited 34 ms for a connection at p99, where the response time is 120 ms: the client held calls"
                                + " up, not the service");
    }

    @Test
    void ofManyStepsAConsoleNamesTheFirst() {
        LoadResultBuilder result = LoadResultBuilder.aResult();
        for (int i = 0; i < 8; i++) {
            StepResult step = LoadResultBuilder.step("step \u001b[31m" + i, new long[] {1}, 0);
            result.withStep(new StepResult(
                    step.name(),
                    step.counts(),
                    step.response(),
                    step.service(),
                    step.failures(),
                    1,
                    0,
                    new ExchangeResult(
                            1,
                            statuses(500, 1),
                            Collections.emptySortedMap(),
                            0,
                            0,
                            0,
                            0,
                            0,
                            Map.of(),
                            PhaseProfile.NONE)));
        }
        LoadResult many = result.build();
        assertThat(ExchangeWords.lines(many))
                .containsExactly("Answers other than 2xx and 3xx: step [31m0 500 × 1; step [31m1 500 × 1; "
                        + "step [31m2 500 × 1; step [31m3 500 × 1; step [31m4 500 × 1; and 3 more steps");
    }

    @Test
    void everyPhaseHasWordsOfItsOwn() {
        for (Function<Phase, String> words :
                Arrays.<Function<Phase, String>>asList(PhaseWords::name, PhaseWords::doing)) {
            assertThat(Arrays.stream(Phase.values()).map(words))
                    .doesNotHaveDuplicates()
                    .doesNotContain(PhaseWords.REST, "");
        }
    }

    private static SortedMap<Integer, Long> statuses(int... codesAndCounts) {
        SortedMap<Integer, Long> statuses = new TreeMap<>();
        for (int i = 0; i < codesAndCounts.length; i += 2) {
            statuses.put(codesAndCounts[i], (long) codesAndCounts[i + 1]);
        }
        return statuses;
    }

    private static MeanCall call(int totalMillis, Map<Phase, Integer> phases) {
        Map<Phase, Duration> times = new TreeMap<>();
        phases.forEach((phase, millis) -> times.put(phase, Duration.ofMillis(millis)));
        return new MeanCall(1, Duration.ofMillis(totalMillis), times);
    }
}
