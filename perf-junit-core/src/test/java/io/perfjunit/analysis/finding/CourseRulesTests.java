package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules that look at the time axis: each sees its fixture, and stays silent before a twin that only looks like it. */
class CourseRulesTests {

    private static final UnaryOperator<SomeCalls> WORKING = calls -> calls.logNormal(1_000, 0.02, 0.3);

    @Test
    void aStepThatStopsWorkingIsToldWithItsNumberOfFailuresInARow() {
        Finding finding = observed()
                .step("GET /ok", WORKING)
                .step("GET /agencies/{id}", calls -> calls.between(0, 0.5)
                        .logNormal(3, 0.02, 0.3)
                        .between(0.6, 10)
                        .failures(36, 0.01, 0.02))
                .only(new FailureStreak());
        assertThat(finding.place()).isEqualTo(Place.step("GET /agencies/{id}"));
        assertThat(finding.get(Clue.STREAK)).isEqualTo(36);
        assertThat(finding.get(Clue.WORKED_AFTERWARDS)).isZero();
    }

    @Test
    void anOutageThatEndsIsToldToo() {
        Finding finding = observed()
                .step("GET /a", calls -> calls.between(0, 4)
                        .logNormal(400, 0.02, 0.3)
                        .between(4, 5)
                        .failures(60, 0.01, 0.02)
                        .between(5, 10)
                        .logNormal(500, 0.02, 0.3))
                .only(new FailureStreak());
        assertThat(finding.get(Clue.STREAK)).isEqualTo(60);
        assertThat(finding.get(Clue.WORKED_AFTERWARDS)).isEqualTo(1);
    }

    @Test
    void failuresThatAreSimplyManyAndAStepThatNeverWorkedHaveNoRow() {
        assertThat(observed()
                        .step("GET /ok", WORKING)
                        .step("GET /most", calls -> calls.logNormal(4, 0.02, 0.3)
                                .failures(36, 0.01, 0.02))
                        .step("GET /all", calls -> calls.failures(40, 0.01, 0.02))
                        .by(new FailureStreak()))
                .isEmpty();
    }

    @Test
    void ofStepsThatAreCalledInAnotherMixNoneBecameSlower() {
        assertThat(observed()
                        .step("fast", calls -> thirds(calls, 0.01, 470, 333, 200))
                        .step("slow", calls -> thirds(calls, 0.03, 200, 333, 470))
                        .by(new LatencyDrift()))
                .isEmpty();
    }

    @Test
    void theOneStepThatBecomesSlowerIsNamed() {
        Finding finding = observed()
                .step("GET /a", WORKING)
                .step("GET /b", calls -> calls.successesAt(1_000, at -> 0.04 * (1 + at / 5)))
                .only(new LatencyDrift());
        assertThat(finding.place().step()).isEqualTo("GET /b");
        assertThat(finding.get(Clue.GROWTH)).isGreaterThan(0.5);
    }

    @Test
    void whenAllStepsBecomeSlowerTheIterationIs() {
        assertThat(observed()
                        .step("GET /a", calls -> calls.successesAt(1_000, at -> 0.02 * (1 + at / 5)))
                        .step("GET /b", calls -> calls.successesAt(1_000, at -> 0.04 * (1 + at / 5)))
                        .only(new LatencyDrift())
                        .place())
                .isEqualTo(Place.WHOLE);
    }

    private static Observed paused(double length, double heldUp) {
        Observed load = observed().step("GET /a", calls -> {
            var working = WORKING.apply(calls);
            for (int i = 1; i < 9; i++) {
                working.success(i + 0.01 + heldUp, heldUp + 0.02).success(i + 0.012 + heldUp, heldUp + 0.02);
            }
            return working;
        });
        for (int i = 1; i < 9; i++) {
            load.pause(i, length);
        }
        return load;
    }

    @Test
    void slowCallsInPausesOfTheCollectorAreHeldUpByIt() {
        Finding finding = paused(0.2, 0.2).only(new GarbagePauses());
        assertThat(finding.get(Clue.IN_PAUSES)).isEqualTo(10);
        assertThat(finding.get(Clue.PAUSES)).isEqualTo(8);
        assertThat(finding.get(Clue.LONGEST_PAUSE)).isEqualTo(0.2e9);
        assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void slowCallsThatMeetShortPausesOrNoneAreSlowByThemselves() {
        assertThat(paused(0.01, 0.2).by(new GarbagePauses())).isEmpty();
        Observed elsewhere = observed().step("GET /a", calls -> {
            var working = WORKING.apply(calls);
            for (int i = 1; i < 9; i++) {
                working.success(i + 0.8, 0.2);
            }
            return working;
        });
        for (int i = 1; i < 9; i++) {
            elsewhere.pause(i, 0.2);
        }
        assertThat(elsewhere.by(new GarbagePauses())).isEmpty();
    }

    private static SomeCalls thirds(SomeCalls calls, double median, int... numbers) {
        double third = SomeCalls.WINDOW / numbers.length;
        for (int i = 0; i < numbers.length; i++) {
            calls.between(third * i, third * (i + 1)).logNormal(numbers[i], median, 0.3);
        }
        return calls;
    }
}
