package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.Standstill;
import org.junit.jupiter.api.Test;

/** Where a few slow calls more or less, or pauses of another kind, decide. */
class GarbagePausesTests {

    private final GarbagePauses rule = new GarbagePauses();

    /** A thousand calls of 20 ms, pauses of 0.1 s at whole seconds, slow calls in each of them, and as slow ones between. */
    private static Observed paused(int pauses, int slowInEach, int slowElsewhere) {
        Observed load = observed().step("GET /a", calls -> {
            calls.logNormal(1_000, 0.02, 0);
            for (int i = 0; i < pauses * slowInEach; i++) {
                calls.success(1.11 + Math.floorDiv(i, slowInEach), 0.12);
            }
            for (int i = 0; i < slowElsewhere; i++) {
                calls.success(1.8 + 0.9 * i, 0.12);
            }
            return calls;
        });
        for (int i = 0; i < pauses; i++) {
            load.pause(i + 1, 0.1);
        }
        return load;
    }

    @Test
    void fiveSlowCallsInThreePausesAreEnoughAndLessAreNot() {
        assertThat(paused(5, 1, 0).by(rule)).hasSize(1);
        assertThat(paused(4, 1, 0).by(rule)).isEmpty();
        assertThat(paused(3, 2, 0).by(rule)).hasSize(1);
        assertThat(paused(2, 4, 0).by(rule)).as("two pauses").isEmpty();
        assertThat(paused(2, 4, 0).pause(8.5, 0.1).by(rule))
                .as("two of three pauses")
                .isEmpty();
    }

    @Test
    void theOnesThatTookTwiceTheMedianAreTheSlowOnes() {
        Finding finding = paused(6, 1, 0).only(rule);
        assertThat(finding.get(Clue.SLOW_CALLS)).isEqualTo(6);
        assertThat(finding.get(Clue.IN_PAUSES)).isEqualTo(6);
    }

    @Test
    void mostOfTheSlowCallsMustHaveBeenHeldUp() {
        assertThat(paused(8, 1, 0).only(rule).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(paused(6, 1, 4).only(rule).confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(paused(4, 1, 6).by(rule)).isEmpty();
    }

    @Test
    void whereTheJvmStandsStillHalfOfTheTimeSlowCallsMeetPausesByChance() {
        Observed load = observed().step("GET /a", calls -> {
            calls.logNormal(1_000, 0.02, 0);
            for (int i = 0; i < 8; i++) {
                calls.success(i + (i % 2 == 0 ? 1.55 : 1.95), 0.4);
            }
            return calls;
        });
        for (int i = 1; i < 9; i++) {
            load.pause(i, 0.5);
        }
        assertThat(load.by(rule)).isEmpty();
    }

    @Test
    void standstillsOfAnotherKindAreNoPausesOfACollector() {
        Observed load = paused(0, 1, 0).step("GET /b", calls -> {
            for (int i = 1; i < 9; i++) {
                calls.success(i + 0.21, 0.22);
            }
            return calls;
        });
        for (int i = 1; i < 9; i++) {
            load.standstill(Standstill.Kind.STALL, i, 0.2);
        }
        assertThat(load.by(rule)).isEmpty();
    }

    @Test
    void fewCallsTellNothing() {
        Observed load = observed().step("GET /a", calls -> {
            calls.logNormal(60, 0.02, 0);
            for (int i = 1; i < 9; i++) {
                calls.success(i + 0.21, 0.22);
            }
            return calls;
        });
        for (int i = 1; i < 9; i++) {
            load.pause(i, 0.2);
        }
        assertThat(load.by(rule)).isEmpty();
    }
}
