package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static io.perfjunit.analysis.finding.StepRulesTests.answers;
import static io.perfjunit.analysis.finding.StepRulesTests.exchanges;
import static io.perfjunit.analysis.finding.StepRulesTests.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Phase;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Rules that read counts: where a call, a status or a byte more or less decides. */
class StepRuleLimitsTests {

    private static final long KILO = 1 << 10;

    private static UnaryOperator<SomeCalls> failing(int failed, int succeeded) {
        return calls -> calls.failures(failed, 0.01, 0.02).logNormal(succeeded, 0.02, 0.1);
    }

    @Test
    void whatMayBeChanceIsNotAlwaysFailing() {
        // Fisher's exact test says 0.01.
        assertThat(observed().step("a", failing(10, 0)).step("b", failing(5, 5)).by(new AlwaysFailing()))
                .isEmpty();
    }

    /** Ten of ten against 29 of 70 has a chance of 0.04 %: little for one step, much for one of eight. */
    @Test
    void theMoreStepsThereAreTheMoreOneOfThemFailsByChance() {
        assertThat(observed()
                        .step("a", failing(10, 0))
                        .step("b", failing(29, 41))
                        .by(new AlwaysFailing()))
                .hasSize(1);
        Observed load = observed().step("a", failing(10, 0));
        for (int i = 0; i < 7; i++) {
            load.step("b" + i, failing(i == 0 ? 5 : 4, i == 0 ? 5 : 6));
        }
        assertThat(load.by(new AlwaysFailing())).isEmpty();
    }

    @Test
    void theOnlyStepOfALoadMayFailAlways() {
        Finding finding = observed().step("a", failing(100, 0)).only(new AlwaysFailing());
        assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void theStatusIsThatOfMostAnswersAndOneOfFailure() {
        AlwaysFailing rule = new AlwaysFailing();
        UnaryOperator<SomeCalls> mixed =
                calls -> calls.failures(20, 0.01, 0.02).exchanges(exchanges(Map.of(404, 6L, 500, 14L), 200, Map.of()));
        UnaryOperator<SomeCalls> fine =
                calls -> calls.failures(20, 0.01, 0.02).exchanges(exchanges(Map.of(200, 20L), 200, Map.of()));
        assertThat(observed()
                        .step("a", mixed)
                        .step("b", failing(0, 100))
                        .only(rule)
                        .get(Clue.STATUS))
                .isEqualTo(500);
        assertThat(observed()
                        .step("a", fine)
                        .step("b", failing(0, 100))
                        .only(rule)
                        .value(Clue.STATUS))
                .as("a check failed")
                .isEmpty();
    }

    @Test
    void aRouteOfAnotherPlaceOrOfAnyNameIsNoVariant() {
        RouteVariant rule = new RouteVariant();
        assertThat(observed()
                        .step("GET /a/schemas", answers(0.01, 404, 10, 200))
                        .step("GET /b/label-schemas", answers(0.01, 200, 10, 200))
                        .by(rule))
                .isEmpty();
        assertThat(observed()
                        .step("GET /orders/{id}", answers(0.01, 404, 10, 200))
                        .step("GET /orders/by-id", answers(0.01, 200, 10, 200))
                        .by(rule))
                .isEmpty();
        assertThat(observed()
                        .step("GET /orders/{id}", answers(0.01, 404, 10, 200))
                        .step("GET /orders/open", answers(0.01, 200, 10, 200))
                        .by(rule))
                .isEmpty();
    }

    @Test
    void aSlashIsSurerThanAWordAndNineAnswersAreTooFew() {
        RouteVariant rule = new RouteVariant();
        assertThat(observed()
                        .step("GET /labels", answers(0.01, 404, 10, 200))
                        .step("GET /labels/", answers(0.01, 200, 10, 200))
                        .only(rule)
                        .confidence())
                .isEqualTo(Confidence.HIGH);
        assertThat(observed()
                        .step("GET /labels", answers(0.01, 404, 9, 200))
                        .step("GET /labels/", answers(0.01, 200, 9, 200))
                        .by(rule))
                .isEmpty();
        assertThat(observed()
                        .step("GET /orders", answers(0.01, 301, 20, 200))
                        .only(rule)
                        .get(Clue.STATUS))
                .isEqualTo(301);
    }

    private static Observed received(int calls, int inside, double fromMillis, double toMillis) {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            nanos[i] = i < inside
                    ? Math.round(1e6 * (fromMillis + (toMillis - fromMillis) * (i + 0.5) / inside))
                    : 100_000 + i;
        }
        return observed().step("a", some -> some.logNormal(calls, 0.03, 0.1)
                .exchanges(exchanges(
                        Map.of(200, (long) calls), 1_000, Map.of(Phase.RECEIVE, LatencyHistogram.ofNanos(nanos)))));
    }

    @Test
    void aFifthOfTheBodiesMustWaitAndFewOthersAreNear() {
        DelayedAck rule = new DelayedAck();
        assertThat(received(1_000, 300, 36.5, 47.5).only(rule).get(Clue.BESIDE)).isPositive();
        assertThat(received(1_000, 100, 40, 42).by(rule)).as("one in ten").isEmpty();
        assertThat(received(1_000, 600, 33, 47.5).by(rule)).as("as many before").isEmpty();
        assertThat(received(1_000, 600, 38.5, 54).by(rule)).as("as many after").isEmpty();
        assertThat(received(90, 60, 40, 42).by(rule)).as("few calls").isEmpty();
    }

    @Test
    void aHealthCheckSpeaksForTheServerWhenItIsFastAndSeveralStepsAreNot() {
        LatencyContrast rule = new LatencyContrast();
        assertThat(contrast(0.15, 10, 6, 8).by(rule)).as("a slow check").isEmpty();
        assertThat(contrast(0.01, 9, 6, 8).by(rule)).as("nine calls of it").isEmpty();
        assertThat(contrast(0.01, 10, 6).by(rule)).as("one slow step").isEmpty();
        assertThat(contrast(0.01, 10, 6, 8).only(rule).value(Clue.BYTES_CORRELATION))
                .as("two sizes have no order to speak of")
                .isEmpty();
        assertThat(contrast(0.01, 10)
                        .step("a", calls -> calls.failures(15, 0.1, 0.2).logNormal(12, 6, 0.1))
                        .step("b", calls -> calls.failures(15, 0.1, 0.2).logNormal(12, 6, 0.1))
                        .by(rule))
                .as("steps that mostly fail")
                .isEmpty();
    }

    private static Observed contrast(double check, long checks, double... slow) {
        Observed load = observed().step("GET /health", answers(check, 200, checks, 20));
        for (double seconds : slow) {
            load.step("GET /" + seconds, answers(seconds, 200, 10, 3_000));
        }
        return load;
    }

    @Test
    void anAnswerIsLargeBesideOneOfTheSameResourceThatIsNot() {
        assertThat(payload("POST /traces/all", 300 * KILO, "POST /traces/few", 10 * KILO))
                .isTrue();
        assertThat(payload("POST /traces/all", 300 * KILO, "POST /traces/few", 30 * KILO))
                .as("ten times")
                .isFalse();
        assertThat(payload("POST /traces/all", 200 * KILO, "POST /traces/few", 5 * KILO))
                .as("200 KB")
                .isFalse();
        assertThat(payload("POST /traces/all", 300 * KILO, "POST /traces/ping", 20))
                .as("an empty answer")
                .isFalse();
        assertThat(payload("POST /api/traces", 300 * KILO, "POST /api/users", 10 * KILO))
                .as("/api")
                .isFalse();
        assertThat(payload("POST /v2/traces", 300 * KILO, "POST /v2/users", 10 * KILO))
                .as("/v2")
                .isFalse();
    }

    private static boolean payload(String large, long bytes, String small, long smallBytes) {
        return !observed()
                .step(large, answers(0.1, 200, 10, bytes))
                .step(small, answers(0.1, 200, 10, smallBytes))
                .by(new PayloadContrast())
                .isEmpty();
    }

    @Test
    void sizesOfFewOrFailedCallsTellNothing() {
        PayloadContrast rule = new PayloadContrast();
        Observed few = observed()
                .step("GET /a/x", answers(0.1, 200, 9, 300 * KILO))
                .step("GET /a/y", answers(0.1, 200, 10, 10 * KILO));
        assertThat(few.by(rule)).isEmpty();
        assertThat(halfFailing(8, 12).by(rule)).isEmpty();
        assertThat(halfFailing(11, 9).only(rule).value(Clue.TIMES_AS_LONG)).isPresent();
        assertThat(halfFailing(9, 9).only(rule).value(Clue.TIMES_AS_LONG)).isEmpty();
    }

    private static Observed halfFailing(int succeeded, int failed) {
        long calls = succeeded + failed;
        return observed()
                .step("GET /a/x", some -> some.logNormal(succeeded, 0.1, 0.1)
                        .failures(failed, 0.1, 0.2)
                        .exchanges(exchanges(Map.of(200, calls), 300 * KILO * calls, Map.of())))
                .step("GET /a/y", answers(0.1, 200, 10, 10 * KILO));
    }

    @Test
    void statementsOfOneStepOrOfAllAreManyFromTenOn() {
        StatementsPerCall rule = new StatementsPerCall();
        Observed load = observed().step("GET /orders", answers(0.01, 200, 20, 200));
        assertThat(load.metric(statements("sql.statements", 20, 12)).only(rule).place())
                .isEqualTo(Place.WHOLE);
        assertThat(observed()
                        .metric(statements("sql.statements:a", 20, 12))
                        .only(rule)
                        .confidence())
                .isEqualTo(Confidence.MEDIUM);
        assertThat(observed().metric(statements("sql.statements:a", 9, 101)).by(rule))
                .isEmpty();
    }

    @Test
    void aRouteThatIsFoundNowAndThenIsThere() {
        assertThat(observed()
                        .step("GET /labels", calls -> calls.logNormal(5, 0.01, 0.1)
                                .failures(15, 0.01, 0.02)
                                .exchanges(exchanges(Map.of(200, 5L, 404, 15L), 0, Map.of())))
                        .step("GET /labels/", answers(0.01, 200, 20, 200))
                        .by(new RouteVariant()))
                .isEmpty();
    }

    @Test
    void aDashMakesNoDifference() {
        assertThat(observed()
                        .step("GET /labelschemas", answers(0.01, 404, 10, 200))
                        .step("GET /label-schemas", answers(0.01, 200, 10, 200))
                        .only(new RouteVariant())
                        .confidence())
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void twoSlowStepsOfFiveSayNothingOfTheServer() {
        assertThat(contrast(0.01, 10, 6, 8, 0.02, 0.03, 0.04).by(new LatencyContrast()))
                .isEmpty();
    }

    @Test
    void theMostStatementsOfACallAreTold() {
        MetricResult uneven = new MetricResult(
                "sql.statements:a",
                MetricKind.DISTRIBUTION,
                MetricUnit.NUMBER,
                10,
                200,
                2,
                110,
                2,
                LatencyHistogram.EMPTY);
        assertThat(observed().metric(uneven).only(new StatementsPerCall()).get(Clue.MOST_STATEMENTS))
                .isEqualTo(110);
    }
}
