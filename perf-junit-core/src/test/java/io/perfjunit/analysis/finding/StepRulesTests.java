package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules that read counts: each sees its fixture, and stays silent before a twin that only looks like it. */
class StepRulesTests {

    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;

    static UnaryOperator<SomeCalls> answers(double seconds, int status, long calls, long bytes) {
        return some -> (status < 400
                        ? some.logNormal((int) calls, seconds, 0.1)
                        : some.failures((int) calls, seconds, seconds * 1.1))
                .exchanges(exchanges(Map.of(status, calls), bytes * calls, Map.of()));
    }

    static ExchangeResult exchanges(Map<Integer, Long> statuses, long bytes, Map<Phase, LatencyHistogram> phases) {
        long calls = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new ExchangeResult(
                calls, new TreeMap<>(statuses), new TreeMap<>(), 1, calls, 0, 0, bytes, phases, PhaseProfile.NONE);
    }

    @Test
    void aStepThatAlwaysFailsIsNamedWithItsStatusThoughOthersFailNowAndThen() {
        Finding finding = observed()
                .step("GET /histories", answers(0.01, 404, 10, 200))
                .step("GET /orders", calls -> calls.logNormal(90, 0.02, 0.3).failures(10, 0.1, 0.2))
                .only(new AlwaysFailing());
        assertThat(finding.place()).isEqualTo(Place.step("GET /histories"));
        assertThat(finding.get(Clue.FAILED)).isEqualTo(10);
        assertThat(finding.get(Clue.STATUS)).isEqualTo(404);
        assertThat(finding.get(Clue.FAILED_ELSEWHERE)).isEqualTo(10);
        assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void manyStepsThatAlwaysFailAreEachNamed() {
        Observed load = observed().step("GET /ok", answers(0.01, 200, 100, 200));
        for (int i = 0; i < 5; i++) {
            load.step("GET /missing/" + i, answers(0.01, 404, 10, 200));
        }
        assertThat(load.by(new AlwaysFailing())).hasSize(5).allMatch(it -> it.confidence() == Confidence.HIGH);
    }

    @Test
    void nineCallsAreTooFewAndAServiceThatFailsAllOverHasNoSuchStep() {
        assertThat(observed()
                        .step("GET /missing", answers(0.01, 404, 9, 200))
                        .step("GET /ok", answers(0.01, 200, 100, 200))
                        .by(new AlwaysFailing()))
                .isEmpty();
        assertThat(observed()
                        .step("GET /a", calls -> calls.failures(95, 0.1, 0.2).logNormal(5, 0.1, 0.2))
                        .step("GET /b", calls -> calls.failures(80, 0.1, 0.2).logNormal(20, 0.1, 0.2))
                        .by(new AlwaysFailing()))
                .isEmpty();
    }

    @Test
    void aRouteThatExistsWithASlashIsNamed() {
        Finding finding = observed()
                .step("GET /labels", answers(0.01, 404, 10, 200))
                .step("GET /labels/", answers(0.01, 200, 10, 200))
                .only(new RouteVariant());
        assertThat(finding.place()).isEqualTo(Place.step("GET /labels"));
        assertThat(finding.steps()).containsExactly("GET /labels/");
    }

    @Test
    void aRouteThatIsMissingBesideAnotherThingIsNone() {
        assertThat(observed()
                        .step("GET /labels", answers(0.01, 404, 10, 200))
                        .step("GET /labels/{id}", answers(0.01, 200, 10, 200))
                        .step("POST /labels", answers(0.01, 201, 10, 200))
                        .by(new RouteVariant()))
                .isEmpty();
        assertThat(observed()
                        .step("GET /labels", answers(0.01, 404, 10, 200))
                        .step("GET /labels/", answers(0.01, 404, 10, 200))
                        .by(new RouteVariant()))
                .isEmpty();
    }

    @Test
    void aRouteWhoseNameHasAWordMoreIsNamedLessSurely() {
        Finding finding = observed()
                .step("GET /schemas", answers(0.01, 404, 10, 200))
                .step("GET /label-schemas", answers(0.01, 200, 10, 200))
                .step("GET /schemas/{id}", answers(0.01, 200, 10, 200))
                .only(new RouteVariant());
        assertThat(finding.place()).isEqualTo(Place.step("GET /schemas"));
        assertThat(finding.steps()).containsExactly("GET /label-schemas");
        assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void ofTwoRoutesWithAWordMoreNobodyKnowsWhichIsMeantAndPartsOfWordsAreNone() {
        assertThat(observed()
                        .step("GET /schemas", answers(0.01, 404, 10, 200))
                        .step("GET /label-schemas", answers(0.01, 200, 10, 200))
                        .step("GET /user-schemas", answers(0.01, 200, 10, 200))
                        .by(new RouteVariant()))
                .isEmpty();
        assertThat(observed()
                        .step("GET /orders", answers(0.01, 404, 10, 200))
                        .step("GET /reorders", answers(0.01, 200, 10, 200))
                        .step("POST /old-orders", answers(0.01, 200, 10, 200))
                        .step("GET /{id}", answers(0.01, 200, 10, 200))
                        .by(new RouteVariant()))
                .isEmpty();
    }

    @Test
    void callsThatAreAllSentOnAreMadeTwice() {
        assertThat(observed()
                        .step("GET /orders", answers(0.01, 308, 20, 200))
                        .only(new RouteVariant())
                        .get(Clue.STATUS))
                .isEqualTo(308);
        assertThat(observed().step("GET /orders", answers(0.01, 302, 20, 200)).by(new RouteVariant()))
                .as("302 depends on the request")
                .isEmpty();
    }

    @Test
    void aFastHealthCheckBesideSlowStepsShowsThatTheServerIsNotSlow() {
        Finding finding = observed()
                .step("GET /health", answers(0.006, 200, 10, 20))
                .step("GET /experiments", answers(0.443, 200, 10, 3_000))
                .step("POST /traces/search", answers(15, 200, 10, 104 * KILO))
                .step("POST /traces/search-with-spans", answers(16, 200, 10, 7 * MEGA))
                .step("POST /traces/search-by-label", answers(17, 200, 10, 22 * KILO))
                .step("POST /sessions/search", answers(18, 200, 10, 9 * KILO))
                .only(new LatencyContrast());
        assertThat(finding.get(Clue.SLOW_STEPS)).isEqualTo(5);
        assertThat(finding.get(Clue.CHECK_MEDIAN)).isBetween(5.5e6, 6.5e6);
        assertThat(finding.get(Clue.BYTES_CORRELATION)).isBetween(-1.0, 0.5);
    }

    @Test
    void aHealthCheckAsSlowAsTheRestIsNoContrast() {
        assertThat(observed()
                        .step("GET /health", answers(0.1, 200, 10, 20))
                        .step("GET /a", answers(0.3, 200, 10, 3_000))
                        .step("GET /b", answers(0.4, 200, 10, 3_000))
                        .by(new LatencyContrast()))
                .isEmpty();
    }

    @Test
    void aVariantThatBringsManyTimesTheBytesIsNamed() {
        Finding finding = observed()
                .step("POST /traces/search", answers(1, 200, 10, 104 * KILO))
                .step("POST /traces/search-by-user", answers(1, 200, 10, 30 * KILO))
                .step("POST /traces/search-by-label", answers(1, 200, 10, 22 * KILO))
                .step("POST /traces/search-with-spans", answers(1, 200, 10, 7_004 * KILO))
                .step("GET /health", answers(0.01, 200, 10, 20))
                .only(new PayloadContrast());
        assertThat(finding.place()).isEqualTo(Place.step("POST /traces/search-with-spans"));
        assertThat(finding.steps()).containsExactly("POST /traces/search");
        assertThat(finding.get(Clue.RATIO)).isBetween(66.0, 69.0);
        assertThat(finding.get(Clue.TIMES_AS_LONG)).isBetween(0.8, 1.25);
    }

    @Test
    void largeAnswersOfAnotherResourceAndSmallOnesOfTheSameAreNone() {
        assertThat(observed()
                        .step("GET /images/{id}", answers(1, 200, 10, 7 * MEGA))
                        .step("GET /orders", answers(1, 200, 10, 4 * KILO))
                        .step("GET /orders/{id}", answers(1, 200, 10, 90 * KILO))
                        .by(new PayloadContrast()))
                .isEmpty();
    }

    @Test
    void aHundredStatementsForOneCallAreMany() {
        Finding finding = observed()
                .step("GET /orders", answers(0.01, 200, 10, 200))
                .metric(statements("sql.statements:GET /orders", 20, 101))
                .metric(statements("sql.statements", 20, 102))
                .only(new StatementsPerCall());
        assertThat(finding.place()).isEqualTo(Place.step("GET /orders"));
        assertThat(finding.get(Clue.STATEMENTS)).isEqualTo(101);
        assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void aHandfulOfStatementsIsNone() {
        assertThat(observed()
                        .step("GET /orders", answers(0.01, 200, 10, 200))
                        .metric(statements("sql.statements:GET /orders", 20, 6))
                        .by(new StatementsPerCall()))
                .isEmpty();
    }

    static MetricResult statements(String name, long calls, double each) {
        return new MetricResult(
                name,
                MetricKind.DISTRIBUTION,
                MetricUnit.NUMBER,
                calls,
                calls * each,
                each,
                each,
                each,
                LatencyHistogram.EMPTY);
    }

    @Test
    void bodiesThatComeFortyMillisecondsLateFitDelayedAcknowledgements() {
        Finding finding = received(40, 41.5).only(new DelayedAck());
        assertThat(finding.get(Clue.PLATEAU_SHARE)).isEqualTo(0.6);
        assertThat(finding.place()).isEqualTo(Place.step("GET /orders"));
    }

    @Test
    void bodiesThatTakeAsLongAsTheirSizeIsNone() {
        assertThat(received(10, 90).by(new DelayedAck())).isEmpty();
    }

    private static Observed received(double fromMillis, double toMillis) {
        long[] nanos = LongStream.range(0, 1_000)
                .map(i -> i < 400
                        ? 100_000 + i
                        : Math.round((fromMillis + (toMillis - fromMillis) * (i - 400) / 600) * 1e6))
                .toArray();
        return observed().step("GET /orders", calls -> calls.logNormal(1_000, 0.03, 0.5)
                .exchanges(
                        exchanges(Map.of(200, 1_000L), 1_000, Map.of(Phase.RECEIVE, LatencyHistogram.ofNanos(nanos)))));
    }
}
