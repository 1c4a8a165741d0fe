package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.counted;
import static io.perfjunit.result.LoadResultBuilder.ofNanos;
import static io.perfjunit.result.LoadResultBuilder.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.LatencyFigure.AtPercentile;
import io.perfjunit.sla.LatencyFigure.Maximum;
import io.perfjunit.sla.LatencyFigure.Mean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlaVerdictTests {

    private static final long MILLI = 1_000_000;
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final LoadResult FAST_WITH_A_FAILURE = ofNanos(same(20, MILLI), 1);

    private static final Budget MET = budget(Severity.FAIL, 50);
    private static final Budget UNDECIDED = budget(Severity.FAIL, 99);
    private static final Budget BROKEN = new ErrorRateBudget(scope(Severity.FAIL), 0);
    private static final Budget WARNED = new ErrorRateBudget(scope(Severity.WARN), 0);
    private static final Budget WARNED_UNDECIDED = budget(Severity.WARN, 99);

    @Test
    void theGravestVerdictIsThatOfAllTogether() {
        assertThat(judge(MET).overall()).isEqualTo(Verdict.MET);
        assertThat(judge(MET, UNDECIDED).overall()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judge(MET, BROKEN, UNDECIDED).overall()).isEqualTo(Verdict.BROKEN);
        assertThat(judge(UNDECIDED, BROKEN, MET).overall()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aWarningNeverFailsATest() {
        SlaVerdict verdict = judge(WARNED, MET, WARNED_UNDECIDED);
        assertThat(verdict.overall()).isEqualTo(Verdict.MET);
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.inconclusive()).isEmpty();
        assertThat(verdict.warnings()).extracting(BudgetVerdict::budget).containsExactly(WARNED, WARNED_UNDECIDED);
    }

    @Test
    void withoutASingleCallNothingIsMetEvenIfAllBudgetsOnlyWarn() {
        LoadResult nothing = aResult().build();
        assertThat(SlaVerdict.judge(List.of(), nothing).overall()).isEqualTo(Verdict.BROKEN);
        assertThat(SlaVerdict.judge(List.of(WARNED), nothing).overall()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aWarningThatHoldsIsNone() {
        assertThat(judge(budget(Severity.WARN, 50)).warnings()).isEmpty();
    }

    @Test
    void budgetsAreListedByVerdictInTheOrderInWhichTheyWereWritten() {
        SlaVerdict verdict = judge(UNDECIDED, BROKEN, MET, WARNED);
        assertThat(verdict.budgets()).extracting(BudgetVerdict::budget).containsExactly(UNDECIDED, BROKEN, MET, WARNED);
        assertThat(verdict.broken()).extracting(BudgetVerdict::budget).containsExactly(BROKEN);
        assertThat(verdict.inconclusive()).extracting(BudgetVerdict::budget).containsExactly(UNDECIDED);
    }

    @Test
    void addingFailuresNeverImprovesAVerdict() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 3_000; round++) {
            long[] successes = latencies(random);
            int errors = random.nextInt(10);
            int more = 1 + random.nextInt(20);
            for (Budget budget : overAllCalls(random)) {
                BudgetVerdict before = budget.judge(result(successes, errors));
                BudgetVerdict after = budget.judge(result(successes, errors + more));
                // More calls may decide what too few could not; what was broken stays so, and what was met may only
                // break.
                if (before.verdict() == Verdict.BROKEN && before.reason() != Reason.NO_SAMPLES) {
                    assertThat(after.verdict())
                            .as("%s %s -> %s", budget, before, after)
                            .isEqualTo(Verdict.BROKEN);
                }
            }
        }
    }

    @Test
    void turningSuccessesIntoFailuresNeverImprovesAVerdict() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 3_000; round++) {
            long[] successes = latencies(random);
            int turned = random.nextInt(successes.length + 1);
            long[] left = Arrays.copyOf(successes, successes.length - turned);
            for (Budget budget : overAllCalls(random)) {
                Verdict before = budget.judge(result(successes, 2)).verdict();
                Verdict after = budget.judge(result(left, 2 + turned)).verdict();
                assertThat(after).as("%s", budget).isGreaterThanOrEqualTo(before);
            }
        }
    }

    @Test
    void slowerCallsNeverImproveAVerdict() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < 3_000; round++) {
            long[] successes = latencies(random);
            long[] slower = Arrays.stream(successes)
                    .map(nanos -> random.nextBoolean() ? nanos : nanos + random.nextLong(30 * MILLI))
                    .toArray();
            for (Budget budget : overAllCalls(random)) {
                Verdict before = budget.judge(result(successes, 1)).verdict();
                Verdict after = budget.judge(result(slower, 1)).verdict();
                assertThat(after).as("%s", budget).isGreaterThanOrEqualTo(before);
            }
        }
    }

    private static List<Budget> overAllCalls(SplittableRandom random) {
        double percent = 1 + random.nextInt(98) + (random.nextBoolean() ? 0.5 : 0);
        return List.of(
                budget(Severity.FAIL, percent),
                new LatencyBudget(scope(Severity.FAIL), new Maximum(), LIMIT, Basis.ALL_CALLS),
                new LatencyBudget(scope(Severity.FAIL), new Mean(), LIMIT, Basis.ALL_CALLS),
                new ErrorRateBudget(scope(Severity.FAIL), random.nextInt(20) / 100.0));
    }

    /** Up to 150 calls around the limit. */
    private static long[] latencies(SplittableRandom random) {
        return random.longs(1 + random.nextInt(150), 70 * MILLI, (101 + random.nextInt(30)) * MILLI)
                .toArray();
    }

    private static LoadResult result(long[] successes, int errors) {
        return aResult().iterations(counted("", successes, errors, LIMIT)).build();
    }

    private static SlaVerdict judge(Budget... budgets) {
        return SlaVerdict.judge(List.of(budgets), FAST_WITH_A_FAILURE);
    }

    private static Budget budget(Severity severity, double percent) {
        return new LatencyBudget(scope(severity), new AtPercentile(new Percentile(percent)), LIMIT, Basis.ALL_CALLS);
    }

    private static Scope scope(Severity severity) {
        return Scope.step("", severity, Origin.of("here"));
    }
}
