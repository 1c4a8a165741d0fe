package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.calls;
import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.findings;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.only;
import static io.perfjunit.examples.studies.StudyReport.stage;
import static io.perfjunit.examples.studies.StudyReport.step;
import static io.perfjunit.examples.studies.StudyReport.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the reports of study 2 must say. */
class S2_EasyApiTests {

    static StudyReport parts;
    static StudyReport before;
    static StudyReport after;

    @BeforeAll
    static void runsTheStudy() {
        parts = StudyRun.into("s2-easy-parts").all(S2_EasyPartsLoadTest.class);
        try (EasyApi api = EasyApi.start()) {
            System.setProperty("easy.url", api.url().toString());
            before = StudyRun.into("s2-easy-api-before")
                    .with("perf.environment", "before")
                    .all(S2_EasyApiLoadTest.class);
        }
        try (EasyApi api = EasyApi.startMended()) {
            System.setProperty("easy.url", api.url().toString());
            after = StudyRun.into("s2-easy-api-after")
                    .with("perf.environment", "after")
                    .only(S2_EasyApiLoadTest.class, "endpoints(io.perfjunit.http.HttpUser)");
        }
    }

    @Test
    void everyOperationAndEndpointHasItsFigures() {
        for (JsonNode run : new JsonNode[] {parts.run("databaseOperations"), before.run("endpoints")}) {
            assertThat(run.path("steps")).hasSize(6).allSatisfy(step -> {
                assertThat(millis(step.at("/all/meanNanos"))).isPositive();
                assertThat(millis(step.at("/all/p95Nanos"))).isPositive();
                assertThat(millis(step.at("/all/p99Nanos"))).isPositive();
            });
        }
    }

    @Test
    void throughputPeaksAtFiftyUsersAndFallsWhileErrorsGrow() {
        JsonNode run = before.run("manyUsers");
        for (int users : new int[] {10, 50, 100, 200, 500, 1000}) {
            JsonNode level = stage(run, "users=" + users).path("iterations");
            assertThat(millis(level.at("/successes/meanNanos")))
                    .as(users + " users")
                    .isPositive();
            assertThat(millis(level.at("/successes/p95Nanos")))
                    .as(users + " users")
                    .isPositive();
        }
        double ten = throughput(run, "users=10");
        double fifty = throughput(run, "users=50");
        double thousand = throughput(run, "users=1000");
        assertThat(fifty / ten).as("50 users against 10").isBetween(2.0, 3.2);
        assertThat(thousand / fifty).as("1,000 users against 50").isBetween(0.2, 0.75);
        JsonNode last = stage(run, "users=1000").path("iterations");
        assertThat((double) failed(last) / calls(last)).isBetween(0.05, 0.6);
        assertThat(failed(stage(run, "users=50").path("iterations"))).isZero();
    }

    @Test
    void theSafeLevelThePeakAndAProjectionAreNamed() {
        JsonNode sweep = before.run("manyUsers").at("/analysis/sweep");
        assertThat(sweep.path("safeLoad").asDouble()).isBetween(50.0, 200.0);
        assertThat(sweep.at("/scaling/peak/load").asDouble()).isBetween(50.0, 200.0);
        assertThat(sweep.at("/scaling/peak/lost").asDouble()).isGreaterThan(0.2);
        assertThat(sweep.at("/scaling/breakingPoint/upTo").asDouble()).isBetween(100.0, 200.0);
        assertThat(sweep.at("/scaling/law/projectedUsers").asDouble()).isEqualTo(2_000);
        assertThat(sweep.at("/scaling/law/projectedPerSecond/value").asDouble())
                .isLessThan(throughput(before.run("manyUsers"), "users=1000"));
    }

    @Test
    void theCollapseAndItsSignatureAreFound() {
        assertThat(findings(before.run("manyUsers"), "THROUGHPUT_COLLAPSE"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path("sentence").asText())
                        .contains(
                                "while the share of failed calls goes from 0 %",
                                "as when connections, threads or memory run out"));
        assertThat(findings(before.run("endpoints"), "MANY_STATEMENTS"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.path("sentence").asText()).contains("101"));
    }

    @Test
    void statementsPerCallAreCountedUnderLoad() {
        JsonNode found = metric(before.run("endpoints"), "sql.statements:GET /orders/{id}");
        assertThat(found.path("max").asDouble()).isEqualTo(101);
        assertThat(found.path("min").asDouble()).isEqualTo(101);
        assertThat(metric(after.run("endpoints"), "sql.statements:GET /orders/{id}")
                        .path("max")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void ownRatesAndGaugesAreTold() {
        JsonNode run = parts.run("cacheAndConnections");
        assertThat(metric(run, "cache.hit").path("value").asDouble()).isBetween(0.6, 0.76);
        assertThat(metric(run, "db.connections").path("value").asDouble()).isBetween(81.0, 86.0);
    }

    @Test
    void warningsDoNotFailTheBuildAndCriticalBreachesDo() {
        JsonNode warned = parts.run("cacheAndConnections");
        assertThat(warned.at("/verdict/overall").asText()).isEqualTo("MET");
        assertThat(where(
                        warned.at("/verdict/budgets"),
                        budget -> budget.path("severity").asText().equals("WARN")
                                && budget.path("verdict").asText().equals("BROKEN")))
                .hasSize(2);
        assertThat(before.run("endpoints").at("/verdict/overall").asText()).isEqualTo("BROKEN");
    }

    @Test
    void memoryHasItsFigures() {
        JsonNode run = parts.run("memory");
        assertThat(metric(run, "jvm.gc.count").path("value").asDouble()).isPositive();
        assertThat(metric(run, "jvm.gc.pause.total").path("value").asDouble()).isPositive();
        assertThat(metric(run, "jvm.heap.afterGc").path("max").asDouble()).isPositive();
        assertThat(metric(run, "jvm.allocation.perIteration").path("value").asDouble())
                .isBetween(1.0e6, 2.0e6);
    }

    @Test
    void theFloorOfTheHeapRisesAndItsGrowthPerHourIsTold() {
        JsonNode heap = parts.run("memory").at("/analysis/heap");
        assertThat(heap.path("firstFloorBytes").asDouble()).as("baseline").isPositive();
        assertThat(heap.path("peakBytes").asDouble())
                .isGreaterThanOrEqualTo(heap.path("lastFloorBytes").asDouble());
        assertThat(heap.path("lastFloorBytes").asDouble())
                .isGreaterThan(heap.path("firstFloorBytes").asDouble() * 1.1);
        assertThat(heap.path("rising").asBoolean()).isTrue();
        assertThat(heap.path("bytesPerHour").asDouble()).isBetween(1e9, 200e9);
        assertThat(heap.path("sentence").asText()).contains("at this pace it grows by", "per hour");
        assertThat(parts.run("memory").path("heap").size()).isGreaterThan(6);
    }

    @Test
    void beforeAndAfterStandSideBySideWithTheChangeOfEveryFigure() {
        Map<String, StudyReport> sides = new LinkedHashMap<>();
        sides.put("before", before);
        sides.put("after", after);
        String table = StudyCommand.compare("s2-before-after", sides);
        assertThat(table).contains("|  | before | after | change |  |");
        for (String figure : List.of("failure rate", "median", "p95", "p99", "throughput")) {
            assertThat(table).as(figure).containsPattern("\\| " + figure + " \\| [^|]+ \\| [^|]+ \\| [+−±]?[0-9.]+ ");
        }
        assertThat(table)
                .containsPattern(
                        "`GET /orders/\\{id}` median \\| [^|]+ \\| [^|]+ \\| −[0-9.]+ % \\| \\*\\*✓ better\\*\\*");
    }

    @Test
    void theMendedRunIsQuicker() {
        assertThat(millis(step(after.run("endpoints"), "GET /orders/{id}").at("/successes/meanNanos")))
                .isLessThan(
                        millis(step(before.run("endpoints"), "GET /orders/{id}").at("/successes/meanNanos")) / 3);
    }

    @Test
    void everyKeyFigureHasItsTargetItsCriticalLimitAndItsState() {
        List<JsonNode> figures = where(parts.run("cacheAndConnections").at("/overview/keyFigures"), figure -> true);
        assertThat(figures)
                .filteredOn(figure -> figure.path("metric").asText().equals("cache.hit"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.path("target").asDouble()).isEqualTo(0.9);
                    assertThat(figure.path("acceptable").asDouble()).isEqualTo(0.5);
                    assertThat(figure.path("tier").asText()).isEqualTo("ACCEPTABLE");
                });
        assertThat(figures)
                .filteredOn(figure -> figure.path("metric").asText().equals("db.connections"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.path("tier").asText()).isEqualTo("ACCEPTABLE"));
        JsonNode operations = parts.run("databaseOperations").at("/overview/keyFigures");
        assertThat(operations.get(0).path("gap").asDouble()).isGreaterThan(1);
        assertThat(where(operations, figure -> figure.has("gap")))
                .as("the largest gap first")
                .extracting(figure -> figure.path("gap").asDouble())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static JsonNode metric(JsonNode run, String name) {
        return only(
                where(
                        run.path("metrics"),
                        metric -> metric.path("name").asText().equals(name)),
                "metric " + name);
    }

    private static double throughput(JsonNode run, String level) {
        return stage(run, level).at("/iterations/throughputPerSecond").asDouble();
    }
}
