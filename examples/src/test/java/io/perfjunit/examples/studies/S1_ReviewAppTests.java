package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.calls;
import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.findings;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.step;
import static io.perfjunit.examples.studies.StudyReport.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the report of study 1 must say. */
class S1_ReviewAppTests {

    private static final List<String> FAILING = List.of(
            "GET /labels",
            "GET /schemas",
            "GET /traces/{id}",
            "GET /traces/{id}/spans",
            "GET /traces/{id}/assessments");

    static StudyReport report;
    static JsonNode run;

    @BeforeAll
    static void runsTheStudy() {
        report = StudyRun.into("s1-review-app")
                .with("perf.bands", "50ms,200ms,1500ms") // a tenth of those of the study, as all times
                .all(S1_ReviewAppLoadTest.class);
        run = report.run("endpointsInParallel");
    }

    @Test
    void everyEndpointHasItsDurationAndItsStatuses() {
        assertThat(run.path("steps")).hasSize(18);
        for (JsonNode step : run.path("steps")) {
            assertThat(calls(step)).isEqualTo(10);
            assertThat(millis(step.at("/all/meanNanos"))).isPositive();
        }
        assertThat(step(run, "GET /health").at("/exchanges/statuses")).hasToString("[{\"status\":200,\"calls\":10}]");
        assertThat(step(run, "GET /labels").at("/exchanges/statuses")).hasToString("[{\"status\":404,\"calls\":10}]");
        assertThat(millis(step(run, "POST /traces/search").at("/all/minNanos"))).isGreaterThan(1_400);
    }

    @Test
    void allCallsTogetherHaveTheirFiguresAndASuccessRate() {
        JsonNode all = run.at("/iterations/all");
        for (String figure : List.of("min", "mean", "p50", "p95", "p99", "max")) {
            assertThat(millis(all.path(figure + "Nanos"))).as(figure).isPositive();
        }
        assertThat(failed(run.path("iterations"))).isEqualTo(50);
        assertThat(calls(run.path("iterations"))).isEqualTo(180);
    }

    @Test
    void theFirstSentencesTellHowManyCallsFailed() {
        assertThat(run.at("/overview/summary").toString())
                .containsPattern(
                        "50 calls failed, 27.8 %: 40 answered 404 .*\\(4 steps\\), 10 timed out \\(1 step\\)\\.");
    }

    @Test
    void failuresAreGroupedByCauseAndByEndpoint() {
        List<JsonNode> timeouts = where(
                run.path("errors"), error -> error.path("outcome").asText().equals("TIMEOUT"));
        assertThat(timeouts).hasSize(1);
        assertThat(timeouts.get(0).path("step").asText()).isEqualTo("GET /traces/{id}/assessments");
        assertThat(timeouts.get(0).path("count").asInt()).isEqualTo(10);
        List<JsonNode> missing = where(
                run.path("errors"), error -> error.path("message").asText().contains("404"));
        assertThat(missing)
                .hasSize(4)
                .allSatisfy(error -> assertThat(error.path("count").asInt()).isEqualTo(10));
        assertThat(where(run.path("errors"), error -> true))
                .extracting(error -> error.path("step").asText())
                .containsExactlyInAnyOrderElementsOf(FAILING);
    }

    @Test
    void theSpansVariantCarriesSixtyEightTimesTheBytes() {
        double plain =
                step(run, "POST /traces/search").at("/exchanges/bytesReceived").asDouble();
        double spans = step(run, "POST /traces/search-with-spans")
                .at("/exchanges/bytesReceived")
                .asDouble();
        assertThat(plain / 10).isBetween(104_000.0, 108_000.0);
        assertThat(spans / plain).isBetween(66.0, 69.0);
    }

    @Test
    void everyLimitedFigureHasItsGapToTheTargetTheWorstFirst() {
        JsonNode figures = run.at("/overview/keyFigures");
        assertThat(figures.get(0).path("gap").asDouble()).isBetween(50.0, 200.0);
        assertThat(where(figures, figure -> figure.path("step").asText().equals("POST /traces/search")))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.path("target").asDouble()
                                    + figure.path("acceptable").asDouble())
                            .isEqualTo(20e6);
                    assertThat(figure.path("gap").asDouble())
                            .isCloseTo(figure.path("measured").asDouble() / 20e6, within(0.1));
                });
    }

    @Test
    void endpointsAndCallsAreCountedByBand() {
        List<JsonNode> bands = where(run.at("/overview/speed/bands"), band -> true);
        assertThat(bands)
                .extracting(band -> band.path("band").asText())
                .contains("FAST", "MODERATE", "SLOW", "CRITICAL");
        assertThat(bands.stream().mapToInt(band -> band.path("calls").asInt()).sum())
                .isEqualTo(180);
        assertThat(bands)
                .filteredOn(band -> band.path("band").asText().equals("CRITICAL"))
                .singleElement()
                .satisfies(band -> assertThat(band.path("stepShare").asDouble()).isBetween(0.25, 0.4));
    }

    @Test
    void everyEndpointHasItsBand() {
        List<JsonNode> steps = where(run.at("/overview/speed/steps"), step -> true);
        assertThat(steps).hasSize(18);
        assertThat(steps)
                .filteredOn(step -> step.path("step").asText().equals("GET /health"))
                .extracting(step -> step.path("band").asText())
                .containsExactly("FAST");
        assertThat(steps)
                .filteredOn(step -> step.path("band").asText().equals("FAILED"))
                .extracting(step -> step.path("step").asText())
                .containsExactlyInAnyOrderElementsOf(FAILING);
    }

    @Test
    void endpointsThatAlwaysFailAreNamed() {
        assertThat(findings(run, "ALWAYS_FAILING"))
                .extracting(finding -> finding.path("step").asText())
                .containsExactlyInAnyOrderElementsOf(FAILING);
    }

    @Test
    void theRouteThatHasASlashAtItsEndIsFound() {
        assertThat(findings(run, "ROUTE_VARIANT"))
                .extracting(finding -> finding.path("sentence").asText())
                .singleElement()
                .asString()
                .contains("GET /labels answered 404", "GET /labels/ answered 2xx");
    }

    @Test
    void theBackEndIsSlowAndNotTheServer() {
        assertThat(findings(run, "SLOW_BEHIND_THE_SERVER")).singleElement().satisfies(finding -> assertThat(
                        finding.path("sentence").asText())
                .contains("network, server and client are not what is slow")
                // Searches have larger answers than lists, and are slower; that this is not why, the largest payload
                // tells.
                .containsAnyOf(
                        "Their times do not grow with the size of their answers",
                        "Whether those with larger answers are the slower ones cannot be told of so few"));
    }

    @Test
    void theEndpointWithTheLargePayloadIsNamed() {
        assertThat(findings(run, "LARGE_PAYLOAD")).singleElement().satisfies(finding -> {
            assertThat(finding.path("title").asText()).matches("One step carries 6[678][.0-9]* times the bytes .*");
            assertThat(finding.path("sentence").asText())
                    .contains(
                            "POST /traces/search-with-spans brings 6.84 MB per call, POST /traces/search 10",
                            "It takes no longer for that");
        });
    }
}
