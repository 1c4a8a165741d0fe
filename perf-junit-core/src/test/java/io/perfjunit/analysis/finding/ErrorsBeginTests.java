package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the share before, the share after, or the moment decides. A sequence is spread evenly over a hundred intervals. */
class ErrorsBeginTests {

    private final ErrorsBegin rule = new ErrorsBegin();

    /** So many calls and failures before the sixth second, and after it. */
    private static Observed calls(int before, int failedBefore, int after, int failedAfter) {
        return observed().step("GET /a", calls -> calls.between(0, 6)
                .logNormal(before - failedBefore, 0.02, 0.1)
                .failures(failedBefore, 0.01, 0.02)
                .between(6, 10)
                .logNormal(after - failedAfter, 0.02, 0.1)
                .failures(failedAfter, 0.01, 0.02));
    }

    @Test
    void theMomentIsToldWithTheStepsThatFail() {
        Finding finding = calls(1_200, 0, 800, 160)
                .step("GET /b", calls -> calls.logNormal(100, 0.02, 0.1))
                .only(rule);
        assertThat(finding.place()).isEqualTo(Place.WHOLE);
        assertThat(finding.steps()).containsExactly("GET /a");
        assertThat(finding.get(Clue.FROM)).isBetween(5.8e9, 6.2e9);
        assertThat(finding.get(Clue.SHARE_BEFORE)).isZero();
        assertThat(finding.get(Clue.SHARE_AFTER)).isBetween(0.19, 0.21);
        assertThat(finding.get(Clue.FAILED)).isEqualTo(160);
    }

    @Test
    void aFewFailuresBeforeDoNotHideItAndManyDo() {
        assertThat(calls(1_200, 6, 800, 160).by(rule)).hasSize(1);
        assertThat(calls(1_200, 60, 800, 320).by(rule)).isEmpty();
    }

    @Test
    void aSmallShareAfterIsNone() {
        assertThat(calls(1_200, 0, 800, 60).by(rule)).hasSize(1);
        assertThat(calls(1_200, 0, 800, 24).by(rule)).isEmpty();
    }

    @Test
    void fewCallsOrFailuresTellNothing() {
        assertThat(observed()
                        .step("a", calls -> calls.sequence("s".repeat(80) + "f".repeat(20)))
                        .by(rule))
                .hasSize(1);
        assertThat(observed()
                        .step("a", calls -> calls.sequence("s".repeat(91) + "f".repeat(9)))
                        .by(rule))
                .as("nine failures")
                .isEmpty();
        assertThat(observed()
                        .step("a", calls -> calls.sequence("s".repeat(60) + "f".repeat(20)))
                        .by(rule))
                .as("eighty calls")
                .isEmpty();
    }

    @Test
    void whatBeginsInTheLastMomentIsNotKnownToStay() {
        assertThat(observed()
                        .step("a", calls -> calls.sequence("s".repeat(990) + "f".repeat(10)))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void aBeginningThatMayBeChanceIsNone() {
        // Ten calls in each tenth of a second, of which one fails, but for the first five: one in two hundred loads is
        // so.
        String moment = "sssssfssss";
        assertThat(observed()
                        .step("a", calls -> calls.sequence("s".repeat(50) + moment.repeat(95)))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void burstsOfWhichOneIsAtTheEndDoNotStay() {
        assertThat(observed()
                        .step(
                                "a",
                                calls -> calls.sequence(
                                        "s".repeat(500) + "f".repeat(40) + "s".repeat(440) + "f".repeat(20)))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void whereMostCallsAreOfOthersTheStepIsNamed() {
        List<Finding> found = observed()
                .step("GET /a", calls -> calls.sequence("s".repeat(120) + "f".repeat(80)))
                .step("GET /b", calls -> calls.logNormal(4_000, 0.02, 0.1))
                .by(rule);
        assertThat(found).extracting(Finding::place).containsExactly(Place.step("GET /a"));
    }
}
