package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.finding.Observed.observed;
import static io.perfjunit.analysis.finding.StepRulesTests.answers;
import static io.perfjunit.analysis.finding.StepRulesTests.exchanges;
import static io.perfjunit.analysis.finding.StepRulesTests.statements;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.Phase;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

/** Loads that show something in the counts and distributions of their steps, and their twins. */
final class StepPairs {

    private StepPairs() {}

    static FindingPair timeoutPlateau() {
        return FindingPair.of(
                "30 of 1,000 calls fail after 20.0 to 20.3 s",
                () -> givenUp(20, 20.3),
                "as many fail after 15 to 25 s",
                () -> givenUp(15, 25));
    }

    private static Observed givenUp(double from, double to) {
        return observed()
                .step("GET /orders", calls -> calls.logNormal(970, 0.2, 0.8).failures(30, from, to));
    }

    static FindingPair alwaysFailing() {
        return FindingPair.of(
                "all 50 calls of a step fail, 2 of 350 of the others",
                () -> failing(1, 50),
                "all 50 calls of a step fail, and 210 of 350 of the others: nothing works",
                () -> failing(105, 50));
    }

    private static Observed failing(int elsewhere, int calls) {
        return observed()
                .step("GET /a", it -> it.logNormal(175 - elsewhere, 0.02, 0.3).failures(elsewhere, 0.01, 0.02))
                .step("GET /b", it -> it.logNormal(175 - elsewhere, 0.02, 0.3).failures(elsewhere, 0.01, 0.02))
                .step("POST /pay", it -> it.failures(calls, 0.01, 0.02));
    }

    static FindingPair routeVariant() {
        return FindingPair.of(
                "`/labels` answers 404, `/labels/` 200",
                () -> routes("GET /labels/"),
                "`/labels` answers 404, `/labels/{id}` 200",
                () -> routes("GET /labels/{id}"));
    }

    private static Observed routes(String there) {
        return observed()
                .step("GET /labels", answers(0.01, 404, 20, 200))
                .step(there, answers(0.01, 200, 20, 200))
                .step("POST /labels", answers(0.01, 201, 100, 200));
    }

    static FindingPair slowBehindTheServer() {
        return FindingPair.of(
                "a health check takes 6 ms, two of three steps 0.4 to 15 s",
                () -> checked(0.006),
                "the health check takes 60 ms",
                () -> checked(0.06));
    }

    private static Observed checked(double seconds) {
        return observed()
                .step("GET /health", answers(seconds, 200, 40, 20))
                .step("GET /experiments", answers(0.4, 200, 40, 3_000))
                .step("POST /traces/search", answers(15, 200, 40, 3_000))
                .step("GET /labels", answers(0.05, 200, 40, 3_000));
    }

    static FindingPair manyStatements() {
        return FindingPair.of(
                "101 statements for each of 20 calls",
                () -> called(statements("sql.statements:GET /orders", 20, 101)),
                "101 for one of 20 calls, 2 for the others",
                () -> called(new MetricResult(
                        "sql.statements:GET /orders",
                        statements("", 1, 1).kind(),
                        statements("", 1, 1).unit(),
                        20,
                        101 + 19 * 2,
                        2,
                        101,
                        2,
                        LatencyHistogram.EMPTY)));
    }

    private static Observed called(MetricResult metric) {
        return observed().step("GET /orders", answers(0.01, 200, 20, 200)).metric(metric);
    }

    static FindingPair twoPopulations() {
        return FindingPair.of(
                "one call in ten takes eight times as long",
                () -> slower(share -> 8),
                "one call in ten takes once to eight times as long: a long tail",
                () -> slower(share -> Math.pow(8, share)));
    }

    /** The factor is that of one call in ten, to which a number from 0 to 1 is drawn. */
    private static Observed slower(DoubleUnaryOperator factor) {
        Observed load = observed();
        return load.step("GET /a", calls -> calls.logNormal(1_800, 0.012, 0.25)
                .successes(
                        200,
                        () -> 0.012
                                * factor.applyAsDouble(load.random().nextDouble())
                                * Math.exp(0.25 * load.random().nextGaussian())));
    }

    static FindingPair delayedAck() {
        return FindingPair.of(
                "three bodies in five come 40 to 41.5 ms after the first byte",
                () -> received(40, 41.5),
                "they come 30 to 56 ms after it, as large ones do",
                () -> received(30, 56));
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

    static FindingPair largePayload() {
        return FindingPair.of(
                "a search brings 7 MB, the plain one of the same resource 104 KB",
                () -> searches("POST /traces/search-with-spans"),
                "a search brings 7 MB, that of another resource 104 KB",
                () -> searches("POST /sessions/search"));
    }

    private static Observed searches(String large) {
        return observed()
                .step("POST /traces/search", answers(1, 200, 20, 104 << 10))
                .step(large, answers(1, 200, 20, 7 << 20));
    }
}
