package io.perfjunit.sla;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.BudgetVerdict.Attempts;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConfirmationTests {

    private static final long MS = 1_000_000;
    private static final Budget P95 = new LatencyBudget(
            Scope.iterations("@Sla"),
            new LatencyFigure.AtPercentile(Percentile.P95),
            Duration.ofMillis(100),
            Basis.ALL_CALLS);
    private static final Budget NO_ERRORS = new ErrorRateBudget(Scope.iterations("@Sla"), 0);
    private static final GeneratorHealth STARVED =
            new GeneratorHealth(List.of(new Sign("foreign CPU", GeneratorHealth.Unit.SHARE, 0.9, 0.2, 0.5)));

    private final Confirmation confirmation = new Confirmation(true);

    /** A thousand calls of which so many are over the limit. */
    private static LoadResultBuilder calls(int over) {
        long[] times = LongStream.concat(
                        LongStream.of(same(1_000 - over, 50 * MS)), LongStream.of(same(over, 150 * MS)))
                .toArray();
        return aResult().iterations(step("", times, 0));
    }

    private void run(LoadResult result) {
        confirmation.add(result, new SlaWatch(List.of(P95, NO_ERRORS), List.of()).verdict(result));
    }

    private BudgetVerdict p95() {
        return confirmation.verdict().budgets().get(0);
    }

    @Test
    void whatIsProvenBrokenIsBrokenAtOnce() {
        run(calls(200).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(confirmation.isOpen()).isFalse();
    }

    @Test
    void aCloseCallIsOpenAndBrokenWhenItIsOverAgain() {
        run(calls(55).build());
        assertThat(p95().proven()).isFalse();
        assertThat(p95().verdict()).as("were it not for another run").isEqualTo(Verdict.BROKEN);
        assertThat(confirmation.isOpen()).isTrue();

        run(calls(56).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(p95().attempts()).isEqualTo(new Attempts(2, 2));
        assertThat(p95().isUnstable()).isFalse();
    }

    @Test
    void aCloseCallThatHoldsTheSecondTimeIsMetButUnstable() {
        run(calls(55).build());
        run(calls(45).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.MET);
        assertThat(p95().attempts()).isEqualTo(new Attempts(2, 1));
        assertThat(p95().isUnstable()).isTrue();
        assertThat(confirmation.isOpen()).isFalse();
    }

    @Test
    void aSecondRunThatProvesTheBreachDecides() {
        run(calls(55).build());
        run(calls(200).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(confirmation.isOpen()).isFalse();
    }

    @Test
    void anUnhealthyGeneratorLeavesEvenAProvenBreachOpenAndThenUndecided() {
        run(calls(400).health(STARVED).build());
        assertThat(confirmation.isOpen()).isTrue();
        run(calls(400).health(STARVED).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(p95().reason()).isEqualTo(Reason.UNHEALTHY_GENERATOR);
        assertThat(confirmation.verdict().isStarved()).isTrue();
    }

    @Test
    void aHealthySecondRunDecidesWhatAnUnhealthyOneLeftOpen() {
        run(calls(400).health(STARVED).build());
        run(calls(400).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aLimitThatHoldsOnAnUnhealthyGeneratorHolds() {
        run(calls(0).health(STARVED).build());
        assertThat(p95().verdict()).isEqualTo(Verdict.MET);
        assertThat(confirmation.isOpen()).isFalse();
    }

    @Test
    void noGeneratorIsToBlameForExceptions() {
        run(aResult()
                .iterations(step("", same(900, 50 * MS), 100))
                .health(STARVED)
                .build());
        assertThat(confirmation.verdict().overall()).isEqualTo(Verdict.BROKEN);
        assertThat(confirmation.isOpen()).isFalse();
        assertThat(p95().verdict()).as("a tenth failed, so no p95").isEqualTo(Verdict.BROKEN);
    }

    @Test
    void noGeneratorMakesEvenTheFastestCallsManyTimesSlowerThanTheLimit() {
        run(aResult()
                .iterations(step("", same(1_000, 401 * MS), 0))
                .health(STARVED)
                .build());
        assertThat(p95().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(confirmation.isOpen()).isFalse();
    }

    @Test
    void whereHealthIsOnlyToldItDecidesNothing() {
        Confirmation told = new Confirmation(false);
        LoadResult result = calls(400).health(STARVED).build();
        told.add(result, new SlaWatch(List.of(P95), List.of()).verdict(result));
        assertThat(told.verdict().overall()).isEqualTo(Verdict.BROKEN);
        assertThat(told.isOpen()).isFalse();
    }

    @Test
    void aLoadThatWasStoppedIsNotRunAgain() {
        run(calls(55).end(EndReason.INTERRUPTED).build());
        assertThat(confirmation.isOpen()).isFalse();
    }

    @Test
    void anotherBudgetThatIsBrokenForSureSavesTheSecondRun() {
        LoadResult result = aResult()
                .iterations(step(
                        "",
                        LongStream.concat(LongStream.of(same(940, 50 * MS)), LongStream.of(same(50, 150 * MS)))
                                .toArray(),
                        2))
                .build();
        run(result);
        assertThat(confirmation.isOpen()).isFalse();
    }
}
