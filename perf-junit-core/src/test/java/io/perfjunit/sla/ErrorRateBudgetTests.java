package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.ofNanos;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorRateBudgetTests {

    @Test
    void aRateEqualToItsLimitIsWithin() {
        BudgetVerdict verdict = atMost(0.01).judge(calls(990, 10));
        assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
        assertThat(verdict.measured()).hasValue(0.01);
        assertThat(verdict.samples()).isEqualTo(1_000);
        assertThat(verdict.over()).hasValue(10);
    }

    @Test
    void oneFailureTooManyBreaksIt() {
        BudgetVerdict verdict = atMost(0.01).judge(calls(989, 11));
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.reason()).isEqualTo(Reason.OVER_LIMIT);
    }

    @Test
    void aLimitOfZeroBearsNoFailureAmongAMillionCalls() {
        assertThat(atMost(0).judge(calls(1_000_000, 0)).verdict()).isEqualTo(Verdict.MET);
        assertThat(atMost(0).judge(calls(999_999, 1)).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
    void everyKindOfFailureCounts(Outcome outcome) {
        long[] counts = new long[Outcome.values().length];
        counts[Outcome.SUCCESS.ordinal()] = 99;
        counts[outcome.ordinal()] = 1;
        StepResult step = new StepResult(
                "",
                OutcomeCounts.of(counts),
                step("", same(99, 1), 0).response(),
                step("", same(99, 1), 0).service(),
                LatencyHistogram.EMPTY,
                99,
                0);
        BudgetVerdict verdict = atMost(0).judge(aResult().iterations(step).build());
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.measured()).hasValue(0.01);
    }

    @Test
    void noCallsAreNoProofThatNoneFails() {
        BudgetVerdict verdict = atMost(0.5).judge(calls(0, 0));
        assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_SAMPLES);
    }

    @Test
    void aStepThatWasNeverSeenIsBroken() {
        Budget budget = new ErrorRateBudget(Scope.step("pay", Severity.FAIL, Origin.of("here")), 0.5);
        assertThat(budget.judge(calls(10, 0)).reason()).isEqualTo(Reason.UNKNOWN_STEP);
        LoadResult seen = aResult().withStep(step("pay", same(10, 1), 0)).build();
        assertThat(budget.judge(seen).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void itHasTheScoreIntervalForDisplay() {
        // Newcombe 1998: 0 of 20 is 0 to 16.11 % by Wilson.
        ValueInterval interval = atMost(0.5).judge(calls(20, 0)).interval().orElseThrow();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.1611, within(5e-5));
    }

    @Test
    void itIsProvenByTheExactInterval() {
        assertThat(atMost(0.01).judge(calls(20, 0)).proven())
                .as("0 of 20 bears 1 %%")
                .isFalse();
        assertThat(atMost(0.01).judge(calls(1_000, 0)).proven()).isTrue();
        assertThat(atMost(0.01).judge(calls(900, 100)).proven()).isTrue();
        assertThat(atMost(0).judge(calls(999, 1)).proven())
                .as("a failure is above none")
                .isTrue();
    }

    @Test
    void aLimitOfZeroIsTakenLiterallyAndNeverAsUnproven() {
        assertThat(atMost(0).judge(calls(20, 0)).proven()).isTrue();
        assertThat(atMost(0).judge(calls(20, 0)).over()).hasValue(0);
    }

    @Test
    void theFirstBreachIsTheFirstIntervalWithTooManyFailures() {
        LoadResult result = aResult()
                .iterations(step("", same(295, 1), 5))
                .second(slice("", same(99, 1), 1))
                .second(slice("", new long[0], 0))
                .second(slice("", same(98, 1), 2))
                .build();
        assertThat(atMost(0.01).judge(result).firstBreach()).contains(Duration.ofSeconds(2));
        assertThat(atMost(0.5).judge(result).firstBreach()).isEmpty();
    }

    private static LoadResult calls(int successes, int errors) {
        return ofNanos(same(successes, 1), errors);
    }

    private static Budget atMost(double share) {
        return new ErrorRateBudget(Scope.iterations("here"), share);
    }
}
