package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the length of a row, or the number of steps, decides. */
class FailureStreakTests {

    private final FailureStreak rule = new FailureStreak();

    private static Observed sequence(String outcomes) {
        return observed().step("GET /a", calls -> calls.sequence(outcomes));
    }

    @Test
    void tenInARowAreEnoughAndNineAreNot() {
        assertThat(sequence("s".repeat(40) + "f".repeat(10) + "s".repeat(50)).by(rule))
                .hasSize(1);
        assertThat(sequence("s".repeat(40) + "f".repeat(9) + "s".repeat(50) + "f")
                        .by(rule))
                .isEmpty();
    }

    /** 30 of 40 fail: a row of 20 has a chance of 0.24 % among them, which is little for one step and much for eight. */
    @Test
    void theMoreStepsThereAreTheLessARowSays() {
        String row = "f".repeat(20) + "sfsfsfsfsfsfsfsfsfsf";
        assertThat(row).hasSize(40);
        assertThat(sequence(row).by(rule)).hasSize(1);
        Observed load = sequence(row);
        for (int i = 1; i < 8; i++) {
            load.step("GET /" + i, calls -> calls.sequence("sssf".repeat(10)));
        }
        assertThat(load.by(rule)).isEmpty();
    }

    @Test
    void whatBeginsAtAMomentAndStaysIsToldAsThatAlone() {
        Observed load = sequence("s".repeat(60) + "f".repeat(40));
        assertThat(load.by(rule)).isEmpty();
        assertThat(load.by(new ErrorsBegin())).hasSize(1);
    }

    @Test
    void whetherItWorkedAgainIsTold() {
        assertThat(sequence("s".repeat(40) + "f".repeat(20) + "s".repeat(40))
                        .only(rule)
                        .get(Clue.WORKED_AFTERWARDS))
                .isEqualTo(1);
        assertThat(sequence("s".repeat(10) + "f".repeat(20)).only(rule).get(Clue.WORKED_AFTERWARDS))
                .isZero();
    }
}
