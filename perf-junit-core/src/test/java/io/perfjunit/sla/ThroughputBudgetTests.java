package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputBudgetTests {

    @Test
    void aThroughputEqualToItsFloorIsWithin() {
        BudgetVerdict verdict = atLeast(10)
                .judge(aResult().iterations(step("", same(100, 1), 0)).build());
        assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict.measured()).hasValue(10);
        assertThat(verdict.overrun()).hasValue(0);
    }

    @Test
    void aThroughputBelowItsFloorIsBrokenAndItsOverrunIsWhatIsMissing() {
        BudgetVerdict verdict = atLeast(20)
                .judge(aResult().iterations(step("", same(100, 1), 0)).build());
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.reason()).isEqualTo(Reason.OVER_LIMIT);
        assertThat(verdict.overrun()).hasValue(0.5);
    }

    @Test
    void failuresAreNoThroughput() {
        LoadResult result = aResult().iterations(step("", new long[0], 1_000)).build();
        BudgetVerdict verdict = atLeast(1).judge(result);
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.measured()).hasValue(0);
    }

    @Test
    void whatFinishesInTheDrainDoesNotCount() {
        StepResult half = new StepResult(
                "",
                OutcomeCounts.of(100, 0, 0, 0, 0, 0),
                step("", same(100, 1), 0).response(),
                step("", same(100, 1), 0).service(),
                LatencyHistogram.EMPTY,
                50,
                50);
        BudgetVerdict verdict = atLeast(10).judge(aResult().iterations(half).build());
        assertThat(verdict.measured()).hasValue(5);
        assertThat(verdict.samples()).isEqualTo(50);
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void theRealLengthOfTheWindowCountsAndNotThePlannedOne() {
        LoadResult result = aResult()
                .window(Duration.ofSeconds(2), Duration.ofSeconds(20))
                .iterations(step("", same(100, 1), 0))
                .build();
        assertThat(atLeast(5).judge(result).measured()).hasValue(5);
    }

    @Test
    void withoutACallOrAWindowThereIsNothingToJudge() {
        assertThat(atLeast(1).judge(aResult().build()).reason()).isEqualTo(Reason.NO_SAMPLES);
        LoadResult neverOpened = aResult()
                .window(Duration.ofSeconds(2), Duration.ZERO)
                .iterations(step("", same(100, 1), 0))
                .build();
        assertThat(atLeast(1).judge(neverOpened).reason()).isEqualTo(Reason.NO_SAMPLES);
        assertThat(atLeast(1).judge(neverOpened).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aStepThatWasNeverSeenIsBroken() {
        Budget budget = new ThroughputBudget(Scope.step("pay", Severity.FAIL, Origin.of("here")), 1);
        assertThat(budget.judge(aResult().build()).reason()).isEqualTo(Reason.UNKNOWN_STEP);
    }

    private static Budget atLeast(double perSecond) {
        return new ThroughputBudget(Scope.iterations("here"), perSecond);
    }
}
