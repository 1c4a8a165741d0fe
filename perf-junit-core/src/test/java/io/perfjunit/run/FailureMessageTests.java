package io.perfjunit.run;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.counted;
import static io.perfjunit.result.LoadResultBuilder.same;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.SlaVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the texts of whole runs do not show: see {@link RunTextTests}. */
class FailureMessageTests {

    @Test
    void theFirstLineNamesThreeBrokenBudgetsAndCountsTheRest() {
        assertThat(lines(aResult().iterations(slow()).build(), p(50), p(75), p(90), p(95))
                        .get(0))
                .isEqualTo(
                        "SLA broken: p50 9 ms > 5 ms; p75 9 ms > 5 ms; p90 9 ms > 5 ms; and 1 more · ShopLoadTest#shop");
        assertThat(lines(aResult().iterations(slow()).build(), p(50), p(75), p(90))
                        .get(0))
                .isEqualTo("SLA broken: p50 9 ms > 5 ms; p75 9 ms > 5 ms; p90 9 ms > 5 ms · ShopLoadTest#shop");
    }

    @Test
    void fiveKindsOfErrorsAreListedAndTheRestIsCounted() {
        assertThat(lines(withErrors(7), p(50)))
                .contains("  3 × Kind5", "  and 2 more kinds")
                .doesNotContain("  3 × Kind6");
        assertThat(lines(withErrors(5), p(50))).contains("  3 × Kind5").noneMatch(line -> line.endsWith("more kinds"));
    }

    @Test
    void failuresOfTheWarmUpAloneAreToldAsSuch() {
        assertThat(lines(withErrors(1), p(50))).contains("Failures: 0 of 200 calls (before the measured window)");
    }

    @Test
    void aLoadThatWasTooShortToTellHasAHintAndNoOtherOne() {
        PerfRun undecided = Runs.UNDECIDED.run();
        assertThat(new FailureMessage(undecided).text(Optional.empty()))
                .contains("\nHint: at this rate a duration of 2 m 30 s ");
        Budget none = new ErrorRateBudget(Scope.iterations("@Sla"), 0.5);
        assertThat(lines(aResult().iterations(slow()).build(), none)).noneMatch(line -> line.startsWith("Hint"));
    }

    @Test
    void failuresBeforeTheWindowAreToldApartSoThatTheRestAddsUp() {
        assertThat(RunWords.errors(withError(9, 0)).get(0)).isEqualTo("  9 × Kind");
        assertThat(RunWords.errors(withError(9, 2)).get(0))
                .isEqualTo("  7 × (and 2 × before the measured window) Kind");
        assertThat(RunWords.errors(withError(2, 2)).get(0)).isEqualTo("  2 × before the measured window: Kind");
    }

    private static LoadResult withError(long count, long early) {
        return aResult()
                .error(new ErrorGroup(
                        "",
                        Outcome.ERROR,
                        "Kind",
                        "",
                        "",
                        count,
                        early,
                        Duration.ZERO,
                        Duration.ZERO,
                        new Error(),
                        Optional.empty()))
                .build();
    }

    private static LoadResult withErrors(int kinds) {
        LoadResultBuilder result = aResult().iterations(slow());
        for (int kind = 1; kind <= kinds; kind++) {
            result.error(new ErrorGroup(
                    "",
                    Outcome.ERROR,
                    "Kind" + kind,
                    "",
                    "",
                    3,
                    0,
                    Duration.ZERO,
                    Duration.ZERO,
                    new IllegalStateException(),
                    Optional.empty()));
        }
        return result.build();
    }

    private static StepResult slow() {
        return counted("", same(200, 9_000_000), 0, Duration.ofMillis(5));
    }

    private static List<String> lines(LoadResult result, Budget... budgets) {
        PerfRun example = Runs.UNDECIDED.run();
        PerfRun run = new PerfRun(
                "id",
                new TestName("ShopLoadTest", "shop", ""),
                example.plan(),
                List.of(),
                result,
                SlaVerdict.judge(Stream.of(budgets).toList(), result),
                LoadAnalysis.NONE,
                List.of(),
                List.of(),
                List.of(),
                example.environment(),
                example.capacity());
        return new FailureMessage(run).text(Optional.empty()).lines().toList();
    }

    private static Budget p(double percent) {
        return new LatencyBudget(
                Scope.iterations("@Sla"),
                new LatencyFigure.AtPercentile(new Percentile(percent)),
                Duration.ofMillis(5),
                Basis.ALL_CALLS);
    }
}
