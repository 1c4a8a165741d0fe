package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.counted;
import static io.perfjunit.result.LoadResultBuilder.ofMillisUpTo;
import static io.perfjunit.result.LoadResultBuilder.ofNanos;
import static io.perfjunit.result.LoadResultBuilder.rising;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.LatencyFigure.AtPercentile;
import io.perfjunit.sla.LatencyFigure.Maximum;
import io.perfjunit.sla.LatencyFigure.Mean;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LatencyBudgetTests {

    private static final long MILLI = 1_000_000;

    @Nested
    class APercentile {

        @Test
        void isMetWhenItsShareOfTheCallsIsWithinTheLimit() {
            BudgetVerdict verdict = p(95, 950).judge(ofMillisUpTo(1_000));
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.reason()).isEqualTo(Reason.NONE);
            assertThat(verdict.samples()).isEqualTo(1_000);
            assertThat(verdict.over()).hasValue(50);
            assertThat(verdict.measured()).hasValue(950 * MILLI);
        }

        @Test
        void isBrokenByTheFirstCallTooMany() {
            BudgetVerdict verdict = p(95, 949).judge(ofMillisUpTo(1_000));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.OVER_LIMIT);
            assertThat(verdict.over()).hasValue(51);
            assertThat(verdict.measured().getAsDouble()).isBetween(950.0 * MILLI, 950.5 * MILLI);
            assertThat(verdict.overrun().getAsDouble()).isBetween(0.001, 0.002);
        }

        @Test
        void isOneOfAllCallsSoThatFailuresRankSlowerThanEverySuccess() {
            // 940 fast successes and 60 failures: at p95 stands a failure.
            LoadResult result = ofNanos(same(940, MILLI), 60);
            BudgetVerdict verdict = p(95, 500).judge(result);
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.NOT_REACHED);
            assertThat(verdict.measured()).isEmpty();
            assertThat(verdict.overrun()).isEmpty();
            assertThat(verdict.samples()).isEqualTo(1_000);
            assertThat(verdict.over()).hasValue(60);
        }

        @Test
        void isMetAsLongAsTheFailuresLieBeyondIt() {
            BudgetVerdict verdict = p(95, 500).judge(ofNanos(same(950, MILLI), 50));
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.measured()).hasValue(MILLI);
        }

        @Test
        void isShiftedByFailuresToASlowerSuccess() {
            // 100 failures push p90 from 900 ms among 1,000 to the slowest of the 900 that are left.
            LoadResult result = ofNanos(rising(900, i -> i * MILLI), 100);
            assertThat(p(90, 900).judge(result).verdict()).isEqualTo(Verdict.MET);
            assertThat(p(90, 899).judge(result).verdict()).isEqualTo(Verdict.BROKEN);
        }

        @Test
        void ofTheSuccessesOnlyDoesNotLookAtFailures() {
            BudgetVerdict verdict = p(95, 500, Basis.SUCCESSES).judge(ofNanos(same(940, MILLI), 9_060));
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.samples()).isEqualTo(940);
            assertThat(verdict.over()).hasValue(0);
        }

        @Test
        void ofTheSuccessesOnlyIsBrokenWithoutAnySuccess() {
            BudgetVerdict verdict = p(95, 500, Basis.SUCCESSES).judge(ofNanos(new long[0], 100));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.NO_SAMPLES);
        }

        @Test
        void isBrokenWithoutAnyCall() {
            BudgetVerdict verdict = p(50, 500).judge(ofNanos(new long[0], 0));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.NO_SAMPLES);
            assertThat(verdict.samples()).isZero();
            assertThat(verdict.measured()).isEmpty();
        }

        @Test
        void isBrokenAtNotReachedWhenEveryCallFailed() {
            BudgetVerdict verdict = p(50, 500).judge(ofNanos(new long[0], 100));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.NOT_REACHED);
        }

        @Test
        void isUndecidedWithoutACallBeyondItsRankAndSaysHowManyItNeeds() {
            BudgetVerdict verdict = p(99.9, 500).judge(ofNanos(same(999, MILLI), 0));
            assertThat(verdict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(verdict.reason()).isEqualTo(Reason.TOO_FEW_SAMPLES);
            assertThat(verdict.samplesNeeded()).hasValue(1_000);
        }

        @Test
        void isDecidedByOneCallBeyondItsRankOnFewSamples() {
            BudgetVerdict verdict = p(99.9, 500).judge(ofNanos(same(1_000, MILLI), 0));
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.reason()).isEqualTo(Reason.FEW_SAMPLES);
            assertThat(verdict.samplesNeeded()).isEmpty();
        }

        @Test
        void isQuotedWithoutReservationFromTenCallsBeyondItsRankOn() {
            assertThat(p(99, 500).judge(ofNanos(same(999, MILLI), 0)).reason()).isEqualTo(Reason.FEW_SAMPLES);
            assertThat(p(99, 500).judge(ofNanos(same(1_000, MILLI), 0)).reason())
                    .isEqualTo(Reason.NONE);
        }

        @Test
        void isBrokenOnFewCallsAlreadyWhenThatIsProven() {
            // Five slow calls of five: that 1 % or less are slow is out of the question, and 100 calls are not needed
            // to say so.
            BudgetVerdict verdict = p(99, 500).judge(ofNanos(same(5, 600 * MILLI), 0));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.proven()).isTrue();
        }

        @Test
        void isUndecidedOnFewCallsThatMayBeBadLuck() {
            assertThat(p(50, 500).judge(ofNanos(same(1, 600 * MILLI), 0)).verdict())
                    .isEqualTo(Verdict.INCONCLUSIVE);
        }

        /** All calls of the slowest twentieth come first, but far below the limit: that it holds is as sure as without them. */
        @Test
        void isProvenToHoldWhateverBurstsThereAreFarBelowTheLimit() {
            LoadResultBuilder result = aResult();
            for (int second = 0; second < 10; second++) {
                result.second(slice("", same(100, (second == 0 ? 40 : 2) * MILLI), 0));
            }
            long[] all = rising(1_000, i -> (i < 100 ? 40 : 2) * MILLI);
            BudgetVerdict verdict =
                    p(95, 1_000).judge(result.iterations(step("", all, 0)).build());
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.proven()).isTrue();
        }

        @Test
        void isProvenOnlyWhenTheIntervalOfTheSlowShareExcludesTheLimit() {
            assertThat(p(95, 500).judge(mixed(1_000, 50)).proven())
                    .as("5 %% of 1,000")
                    .isFalse();
            assertThat(p(95, 500).judge(mixed(1_000, 60)).proven())
                    .as("6 %% of 1,000")
                    .isFalse();
            assertThat(p(95, 500).judge(mixed(1_000, 90)).proven())
                    .as("9 %% of 1,000")
                    .isTrue();
            assertThat(p(95, 500).judge(mixed(1_000, 20)).proven())
                    .as("2 %% of 1,000")
                    .isTrue();
            assertThat(p(95, 500).judge(mixed(60, 0)).proven()).as("0 of 60").isFalse();
        }

        @Test
        void hasTheIntervalOfTheValuesAtItsOrderStatistics() {
            // The median of a hundred lies between the 40th and the 61st value.
            BudgetVerdict verdict = p(50, 500).judge(ofMillisUpTo(100));
            assertThat(verdict.interval().orElseThrow().low()).isBetween(40.0 * MILLI, 40.1 * MILLI);
            assertThat(verdict.interval().orElseThrow().high()).isBetween(61.0 * MILLI, 61.1 * MILLI);
        }

        @Test
        void hasAnOpenIntervalWhereNoSampleOrOnlyFailuresBoundIt() {
            assertThat(p(99, 500)
                            .judge(ofMillisUpTo(100))
                            .interval()
                            .orElseThrow()
                            .high())
                    .isInfinite();
            assertThat(p(95, 500)
                            .judge(ofNanos(same(960, MILLI), 40))
                            .interval()
                            .orElseThrow()
                            .high())
                    .isInfinite();
        }
    }

    @Nested
    class ALimit {

        @Test
        void isInclusive() {
            LoadResult result = ofCounted(same(1_000, 500 * MILLI), 500);
            BudgetVerdict verdict = p(99, 500).judge(result);
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.measured()).hasValue(500 * MILLI);
            assertThat(verdict.over()).hasValue(0);
        }

        @Test
        void isJudgedOnExactCountsAndNotOnTheBucketsOfAHistogram() {
            // 1,000 values from 500.0002 to 500.2 ms lie in the bucket of 500 ms, of which HdrHistogram says that none
            // is slower.
            LoadResult result = ofCounted(rising(1_000, i -> 500 * MILLI + 200 * i), 500);
            BudgetVerdict verdict = p(99, 500).judge(result);
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.over()).hasValue(1_000);
            assertThat(verdict.measured().getAsDouble()).isGreaterThan(500 * MILLI);
        }

        @Test
        void isNeverContradictedByTheValueThatIsShown() {
            // 500 ms and its bucket's upper end, 500.2 ms, together: the value at the rank is known to 0.1 % only.
            long[] half = rising(1_000, i -> i <= 990 ? 500 * MILLI : 500 * MILLI + 200_000);
            BudgetVerdict met = p(99, 500).judge(ofCounted(half, 500));
            assertThat(met.verdict()).isEqualTo(Verdict.MET);
            assertThat(met.measured().getAsDouble()).isLessThanOrEqualTo(500 * MILLI);
            long[] more = rising(1_000, i -> i <= 989 ? 500 * MILLI : 500 * MILLI + 1);
            BudgetVerdict broken = p(99, 500).judge(ofCounted(more, 500));
            assertThat(broken.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(broken.measured().getAsDouble()).isGreaterThan(500 * MILLI);
        }
    }

    @Nested
    class TheMaximum {

        @Test
        void isTheSlowestCall() {
            assertThat(max(100).judge(ofMillisUpTo(100)).verdict()).isEqualTo(Verdict.MET);
            BudgetVerdict verdict = max(99).judge(ofMillisUpTo(100));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.OVER_LIMIT);
            assertThat(verdict.measured()).hasValue(100 * MILLI);
        }

        @Test
        void isExactEvenWhenNobodyCountedItsLimit() {
            BudgetVerdict verdict = max(500).judge(ofNanos(same(10, 500 * MILLI + 1), 0));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.measured()).hasValue(500 * MILLI + 1);
        }

        @Test
        void isNotReachedAsSoonAsOneCallFailed() {
            BudgetVerdict verdict = max(500).judge(ofNanos(same(999, MILLI), 1));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.NOT_REACHED);
            assertThat(verdict.measured()).isEmpty();
            assertThat(verdict.over()).hasValue(1);
        }

        @Test
        void ofTheSuccessesOnlyDoesNotLookAtFailures() {
            LoadResult result = ofNanos(same(999, MILLI), 1);
            assertThat(max(500, Basis.SUCCESSES).judge(result).verdict()).isEqualTo(Verdict.MET);
        }

        @Test
        void isBrokenWithoutAnyCall() {
            assertThat(max(500).judge(ofNanos(new long[0], 0)).reason()).isEqualTo(Reason.NO_SAMPLES);
        }
    }

    @Nested
    class TheMean {

        @Test
        void isThatOfTheSuccesses() {
            BudgetVerdict verdict = mean(50).judge(ofMillisUpTo(99));
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.measured()).hasValue(50 * MILLI);
            assertThat(mean(50).judge(ofMillisUpTo(100)).verdict()).isEqualTo(Verdict.BROKEN);
        }

        @Test
        void isShownToTheFractionOfANanosecondThatBreaksIt() {
            BudgetVerdict verdict = mean(500).judge(ofNanos(new long[] {500 * MILLI, 500 * MILLI, 500 * MILLI + 1}, 0));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.measured().getAsDouble()).isGreaterThan(500 * MILLI);
        }

        @Test
        void isNotReachedAsSoonAsOneCallFailed() {
            BudgetVerdict verdict = mean(500).judge(ofNanos(same(999, MILLI), 1));
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.NOT_REACHED);
            assertThat(verdict.measured()).isEmpty();
        }

        @Test
        void ofTheSuccessesOnlyDoesNotLookAtFailures() {
            BudgetVerdict verdict = mean(500, Basis.SUCCESSES).judge(ofNanos(same(10, MILLI), 90));
            assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
            assertThat(verdict.samples()).isEqualTo(10);
        }

        @Test
        void isBrokenWithoutAnyCall() {
            assertThat(mean(500).judge(ofNanos(new long[0], 0)).reason()).isEqualTo(Reason.NO_SAMPLES);
        }
    }

    @Nested
    class AStep {

        private final LoadResult result = aResult()
                .iterations(step("", same(1_000, 900 * MILLI), 0))
                .withStep(step("pay", same(1_000, 100 * MILLI), 0))
                .build();

        @Test
        void isJudgedByItsOwnCalls() {
            assertThat(ofStep("pay").judge(result).verdict()).isEqualTo(Verdict.MET);
            assertThat(ofStep("").judge(result).verdict()).isEqualTo(Verdict.BROKEN);
        }

        @Test
        void thatWasNeverSeenIsBroken() {
            BudgetVerdict verdict = ofStep("payy").judge(result);
            assertThat(verdict.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(verdict.reason()).isEqualTo(Reason.UNKNOWN_STEP);
            assertThat(verdict.measured()).isEmpty();
            assertThat(verdict.samples()).isZero();
        }

        private static Budget ofStep(String name) {
            return new LatencyBudget(
                    Scope.step(name, Severity.FAIL, Origin.of("here")),
                    new AtPercentile(Percentile.P99),
                    Duration.ofMillis(500),
                    Basis.ALL_CALLS);
        }
    }

    @Nested
    class TheFirstBreach {

        @Test
        void isTheFirstIntervalThatAloneBreaksTheLimit() {
            LoadResult result = aResult()
                    .iterations(step("", same(300, 600 * MILLI), 0))
                    .second(slice("", same(100, MILLI), 0))
                    .second(slice("", rising(100, i -> i <= 90 ? MILLI : 600 * MILLI), 0))
                    .second(slice("", rising(100, i -> i <= 89 ? MILLI : 600 * MILLI), 0))
                    .build();
            assertThat(firstBreach(p(90, 500), result))
                    .as("10 of 100 are still within p90")
                    .contains(Duration.ofSeconds(2));
            assertThat(firstBreach(max(500), result)).contains(Duration.ofSeconds(1));
            assertThat(firstBreach(mean(50), result)).contains(Duration.ofSeconds(1));
        }

        @Test
        void countsFailuresAsSlowUnlessOnlySuccessesAreLookedAt() {
            LoadResult result = aResult()
                    .iterations(step("", same(100, MILLI), 100))
                    .second(slice("", new long[0], 0))
                    .second(slice("", same(100, MILLI), 100))
                    .build();
            assertThat(firstBreach(p(90, 500), result)).contains(Duration.ofSeconds(1));
            assertThat(firstBreach(p(90, 500, Basis.SUCCESSES), result)).isEmpty();
        }

        @Test
        void isNotLookedForBeforeTheMeasuredWindow() {
            LoadResult result = aResult()
                    .window(Duration.ofMillis(1_500), Duration.ofSeconds(10))
                    .iterations(step("", same(100, 600 * MILLI), 0))
                    .second(slice("", same(100, 600 * MILLI), 0))
                    .second(slice("", same(100, 600 * MILLI), 0))
                    .build();
            assertThat(firstBreach(p(90, 500), result))
                    .as("the interval in which the window opened")
                    .contains(Duration.ofMillis(1_500));
        }

        @Test
        void isNeverOneOfTheWarmUp() {
            LoadResult result = aResult()
                    .window(Duration.ofSeconds(1), Duration.ofSeconds(10))
                    .iterations(step("", same(100, MILLI), 0))
                    .second(slice("", same(100, 600 * MILLI), 0))
                    .second(slice("", same(100, MILLI), 0))
                    .build();
            assertThat(firstBreach(p(90, 500), result)).isEmpty();
        }

        @Test
        void ofAStepIsThatOfItsOwnCalls() {
            LoadResult result = aResult()
                    .withStep(step("pay", same(100, 600 * MILLI), 0))
                    .second(slice("", same(100, 600 * MILLI), 0))
                    .second(slice("", same(1, MILLI), 0), slice("pay", same(1, 600 * MILLI), 0))
                    .build();
            assertThat(firstBreach(AStep.ofStep("pay"), result)).contains(Duration.ofSeconds(1));
        }

        private static Optional<Duration> firstBreach(Budget budget, LoadResult result) {
            return budget.judge(result).firstBreach();
        }
    }

    @Test
    void theOverrunIsTheShareOfTheLimitBeyondIt() {
        BudgetVerdict verdict = max(100).judge(ofMillisUpTo(150));
        assertThat(verdict.overrun()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(max(200).judge(ofMillisUpTo(150)).overrun()).isEqualTo(OptionalDouble.of(-0.25));
    }

    @Test
    void aBudgetNamesItsFigureLimitAndUnit() {
        assertThat(p(99.9, 5).metric()).isEqualTo("p99.9");
        assertThat(max(5).metric()).isEqualTo("max");
        assertThat(mean(5).metric()).isEqualTo("mean");
        assertThat(p(99, 5).limit()).isEqualTo(5 * MILLI);
        assertThat(p(99, 5).unit()).isEqualTo(Unit.NANOSECONDS);
        assertThat(max(5).judge(ofMillisUpTo(1)).samplesNeeded()).isEqualTo(OptionalLong.empty());
    }

    private static LoadResult ofCounted(long[] successes, int limitMillis) {
        return aResult()
                .iterations(counted("", successes, 0, Duration.ofMillis(limitMillis)))
                .build();
    }

    /** So many calls, some of them slower than 500 ms. */
    private static LoadResult mixed(int calls, int slow) {
        return ofNanos(rising(calls, i -> i <= slow ? 600 * MILLI : MILLI), 0);
    }

    private static Budget p(double percent, long millis) {
        return p(percent, millis, Basis.ALL_CALLS);
    }

    private static Budget p(double percent, long millis, Basis basis) {
        return budget(new AtPercentile(new Percentile(percent)), millis, basis);
    }

    private static Budget max(long millis) {
        return max(millis, Basis.ALL_CALLS);
    }

    private static Budget max(long millis, Basis basis) {
        return budget(new Maximum(), millis, basis);
    }

    private static Budget mean(long millis) {
        return mean(millis, Basis.ALL_CALLS);
    }

    private static Budget mean(long millis, Basis basis) {
        return budget(new Mean(), millis, basis);
    }

    private static Budget budget(LatencyFigure figure, long millis, Basis basis) {
        return new LatencyBudget(Scope.iterations("here"), figure, Duration.ofMillis(millis), basis);
    }
}
