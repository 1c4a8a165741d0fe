package io.perfjunit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeCountsTests {

    private final OutcomeCounts counts = OutcomeCounts.of(90, 1, 2, 3, 4, 0);

    @Test
    void everythingButSuccessIsAFailure() {
        assertThat(counts.total()).isEqualTo(100);
        assertThat(counts.succeeded()).isEqualTo(90);
        assertThat(counts.failed()).isEqualTo(10);
        assertThat(counts.failedShare()).isEqualTo(0.1);
        assertThat(Outcome.values()).filteredOn(outcome -> !outcome.isFailure()).containsExactly(Outcome.SUCCESS);
    }

    @Test
    void callsThatNeverStartedAreFailuresAmongAllCallsThatWereDue() {
        OutcomeCounts overloaded = OutcomeCounts.of(1, 0, 0, 0, 0, 3);
        assertThat(overloaded.failedShare()).isEqualTo(0.75);
    }

    @Test
    void countsStandInTheOrderOfTheOutcomes() {
        assertThat(counts.of(Outcome.FAILED_CHECK)).isEqualTo(1);
        assertThat(counts.of(Outcome.ERROR)).isEqualTo(2);
        assertThat(counts.of(Outcome.TIMEOUT)).isEqualTo(3);
        assertThat(counts.of(Outcome.INTERRUPTED)).isEqualTo(4);
        assertThat(counts.of(Outcome.NEVER_STARTED)).isZero();
    }

    @Test
    void onlyOutcomesThatOccurredAreListed() {
        assertThat(OutcomeCounts.of(5, 0, 2, 0, 0, 0).asMap())
                .containsExactly(Map.entry(Outcome.SUCCESS, 5L), Map.entry(Outcome.ERROR, 2L));
    }

    @Test
    void addingCountsOutcomeByOutcome() {
        assertThat(counts.plus(OutcomeCounts.of(10, 0, 0, 0, 0, 5))).isEqualTo(OutcomeCounts.of(100, 1, 2, 3, 4, 5));
        assertThat(counts.plus(OutcomeCounts.NONE)).isEqualTo(counts);
        assertThat(counts).isEqualTo(OutcomeCounts.of(90, 1, 2, 3, 4, 0));
    }

    @Test
    void noCallsHaveNoFailures() {
        assertThat(OutcomeCounts.NONE.failedShare()).isZero();
        assertThat(OutcomeCounts.NONE.total()).isZero();
    }

    @Test
    void countsAreCompleteAndNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeCounts.of(1, 2))
                .withMessage("need one count per outcome, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeCounts.of(1, 0, 0, 0, 0, -1))
                .withMessage("counts must not be negative: [1, 0, 0, 0, 0, -1]");
    }

    @Test
    void theArrayThatWasGivenIsCopied() {
        long[] array = {1, 0, 0, 0, 0, 0};
        OutcomeCounts copied = OutcomeCounts.of(array);
        array[0] = 7;
        assertThat(copied.succeeded()).isEqualTo(1);
    }
}
