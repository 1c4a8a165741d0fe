package io.perfjunit.run;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.ThroughputBudget;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the texts of whole runs do not show: see {@link RunTextTests}. */
class BudgetWordsTests {

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final long EXACT = LIMIT.toNanos();

    @Test
    void aLatencyThatIsExactlyItsLimitIsWithinAndIsShownSo() {
        BudgetWords words = words(p95(), counted(EXACT));
        assertThat(words.mark()).isEqualTo("✓");
        assertThat(words.limit()).isEqualTo("≤ 500 ms");
        assertThat(words.measured()).isEqualTo("500 ms");
        assertThat(words.margin()).isEqualTo("at the limit");
    }

    @Test
    void aLatencyJustOverItsLimitIsNeverShownAsEqualToIt() {
        BudgetWords words = words(p95(), counted(EXACT + 1));
        assertThat(words.mark()).isEqualTo("✗");
        assertThat(words.breach()).isEqualTo("p95 500.000001 ms > 500 ms");
    }

    @Test
    void aThroughputJustBelowItsFloorIsNeverShownAsEqualToIt() {
        LoadResult result = aResult().iterations(step("", same(2_999, 1), 0)).build();
        assertThat(words(new ThroughputBudget(Scope.iterations("here"), 300), result)
                        .breach())
                .isEqualTo("throughput 299.9/s < 300/s");
    }

    @Test
    void oneFailureOfMillionsIsNotShownAsNone() {
        Budget none = new ErrorRateBudget(Scope.iterations("here"), 0);
        LoadResult result =
                aResult().iterations(step("", same(2_999_999, 1), 1)).build();
        assertThat(words(none, result).breach()).isEqualTo("error rate 0.0000333 % > 0 %");
    }

    @Test
    void aManifoldOverrunIsToldInTimes() {
        assertThat(words(p95(), counted(EXACT * 2)).margin()).isEqualTo("100 % over");
        assertThat(words(p95(), counted(EXACT * 40)).margin()).isEqualTo("40 times the limit");
    }

    @Test
    void noCallsAreToldAsSuch() {
        BudgetWords words = words(p95(), aResult().build());
        assertThat(words.measured()).isEqualTo("no calls");
        assertThat(words.breach()).isEqualTo("p95: no calls");
        assertThat(words.margin()).isEmpty();
        assertThat(words.details()).isEmpty();
    }

    @Test
    void ofManyStepsTheFirstAreNamed() {
        LoadResultBuilder many = aResult();
        for (int i = 0; i < 500; i++) {
            many.withStep(step("GET /orders/" + i, same(1, 1), 0));
        }
        Budget unknown = new ErrorRateBudget(
                Scope.step(
                        "pay",
                        Scope.iterations("").severity(),
                        Scope.iterations("@Sla").origin()),
                0);
        assertThat(words(unknown, many.build()).details())
                .startsWith("seen: \"GET /orders/0\", \"GET /orders/1\", ")
                .endsWith("\"GET /orders/7\" and 492 more");
        assertThat(words(unknown, aResult().build()).details()).isEqualTo("seen: none");
    }

    @Test
    void anIntervalThatRoundsToOneValueIsLeftOut() {
        assertThat(words(p95(), counted(EXACT * 2)).details()).doesNotContain("interval");
    }

    private static BudgetWords words(Budget budget, LoadResult result) {
        return new BudgetWords(budget.judge(result), result);
    }

    /** A thousand calls that took the same time. */
    private static LoadResult counted(long nanos) {
        return aResult()
                .iterations(LoadResultBuilder.counted("", same(1_000, nanos), 0, LIMIT))
                .build();
    }

    private static Budget p95() {
        return new LatencyBudget(
                Scope.iterations("@Sla on X#y"),
                new LatencyFigure.AtPercentile(Percentile.P95),
                LIMIT,
                Basis.ALL_CALLS);
    }
}
