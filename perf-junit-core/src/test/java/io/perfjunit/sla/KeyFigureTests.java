package io.perfjunit.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.Load;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFigureTests {

    private static LoadResult calls;

    @BeforeAll
    static void load() throws InterruptedException {
        calls = Load.users(1).iterations(10).run(user -> {});
    }

    /** The limits of study 4 for the median, in ms. */
    @ParameterizedTest
    @CsvSource({"150, TARGET", "200, TARGET", "300, ACCEPTABLE", "700, CRITICAL", "1500, BEYOND"})
    void ofThreeTiersAFigureFallsIntoOne(double measured, Tier tier) {
        KeyFigure figure =
                only(measured, atMost(200, Severity.WARN), atMost(500, Severity.FAIL), atMost(1_000, Severity.ABORT));

        assertThat(figure.tier()).isEqualTo(tier);
        assertThat(figure.limit(Severity.WARN)).hasValue(200);
        assertThat(figure.limit(Severity.FAIL)).hasValue(500);
        assertThat(figure.limit(Severity.ABORT)).hasValue(1_000);
    }

    @Test
    void theOrderInWhichLimitsAreWrittenDoesNotMatter() {
        KeyFigure figure =
                only(300, atMost(1_000, Severity.ABORT), atMost(500, Severity.FAIL), atMost(200, Severity.WARN));

        assertThat(figure.tier()).isEqualTo(Tier.ACCEPTABLE);
        assertThat(figure.gap()).hasValue(1.5);
    }

    @ParameterizedTest
    @CsvSource({"WARN, ACCEPTABLE", "FAIL, BEYOND", "ABORT, BEYOND"})
    void aSingleLimitThatIsBrokenFailsTheTestUnlessItWarns(Severity severity, Tier tier) {
        assertThat(only(300, atMost(200, severity)).tier()).isEqualTo(tier);
    }

    @Test
    void aFigureBeyondItsTargetAndItsLimitIsBeyond() {
        assertThat(only(700, atMost(200, Severity.WARN), atMost(500, Severity.FAIL))
                        .tier())
                .isEqualTo(Tier.BEYOND);
    }

    @Test
    void theGapIsTheFactorToTheFirstLimit() {
        // Study 1: 14.8 s against 200 ms.
        assertThat(only(14_800, atMost(200, Severity.WARN), atMost(2_000, Severity.FAIL))
                        .gap())
                .hasValue(74);
    }

    @Test
    void theGapToAFloorIsTheOtherWayRound() {
        KeyFigure hits = only(0.68, new MetricBudget(scope(Severity.WARN), "told", Unit.NUMBER, 0.9, true));

        assertThat(hits.gap().orElseThrow()).isCloseTo(1.3235, within(0.001));
        assertThat(hits.tier()).isEqualTo(Tier.ACCEPTABLE);
    }

    @Test
    void whereNothingWasMeasuredNothingIsKnown() {
        KeyFigure figure = KeyFigure.of(SlaVerdict.judge(
                        List.of(new MetricBudget(scope(Severity.FAIL), "never.told", Unit.NUMBER, 1, false)), calls))
                .get(0);

        assertThat(figure.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(figure.gap()).isEmpty();
    }

    @Test
    void theFarthestFromItsLimitComesFirst() {
        LoadResult result = told(MetricResult.gauge("a", MetricUnit.NUMBER, 12), gauge("b", 30), gauge("c", 1));
        List<KeyFigure> figures = KeyFigure.of(SlaVerdict.judge(
                List.of(
                        limit("a", 10, Severity.FAIL),
                        limit("b", 10, Severity.FAIL),
                        limit("c", 10, Severity.FAIL),
                        limit("unknown", 10, Severity.FAIL)),
                result));

        assertThat(figures)
                .extracting(figure -> figure.first().budget().metric())
                .containsExactly("unknown", "b", "a", "c");
    }

    @Test
    void limitsOfDifferentStagesAreDifferentFigures() {
        Budget whole = limit("a", 10, Severity.FAIL);
        Budget calm = whole.in(whole.scope().inStage("calm"));

        assertThat(KeyFigure.of(SlaVerdict.judge(List.of(whole, calm), told(gauge("a", 1)))))
                .hasSize(2);
    }

    private static KeyFigure only(double measured, Budget... budgets) {
        List<KeyFigure> figures = KeyFigure.of(SlaVerdict.judge(Arrays.asList(budgets), told(gauge("told", measured))));
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static LoadResult told(MetricResult... metrics) {
        LoadPart whole = calls.whole().with(Arrays.asList(metrics));
        return calls.with(whole);
    }

    private static MetricResult gauge(String name, double value) {
        return MetricResult.gauge(name, MetricUnit.NUMBER, value);
    }

    private static Budget atMost(double limit, Severity severity) {
        return limit("told", limit, severity);
    }

    private static Budget limit(String metric, double limit, Severity severity) {
        return new MetricBudget(scope(severity), metric, Unit.NUMBER, limit, false);
    }

    private static Scope scope(Severity severity) {
        return Scope.step("", severity, Origin.of("@Sla"));
    }
}
