package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.calls;
import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.findings;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.only;
import static io.perfjunit.examples.studies.StudyReport.step;
import static io.perfjunit.examples.studies.StudyReport.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the reports of study 4 must say, one for each environment. */
class S4_OpsApiTests {

    static final Map<String, StudyReport> REPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void runsTheStudyInEveryEnvironment() {
        REPORTS.put("dev", runIn("dev", "baseline"));
        REPORTS.put("staging", runIn("staging", "baseline", "normal"));
        REPORTS.put("production", runIn("production", "baseline", "normal", "stress"));
    }

    private static StudyReport runIn(String environment, String... profiles) {
        try (OpsApi api = OpsApi.start(environment)) {
            System.setProperty("ops.url", api.url().toString());
            return StudyRun.into("s4-ops-api-" + environment)
                    .with("perf.environment", environment)
                    .only(
                            S4_OpsApiLoadTest.class,
                            List.of(profiles).stream()
                                    .map(profile -> profile + "(io.perfjunit.http.HttpUser,io.perfjunit.VirtualUser)")
                                    .toArray(String[]::new));
        }
    }

    @Test
    void everyEnvironmentIsNamedAndHasItsFigures() {
        REPORTS.forEach((environment, report) -> {
            JsonNode run = report.run("baseline");
            assertThat(where(
                            run.path("settings"),
                            setting -> setting.path("value").asText().equals(environment)))
                    .as(environment)
                    .isNotEmpty();
            JsonNode all = run.path("iterations");
            assertThat(calls(all)).isGreaterThan(150);
            assertThat(millis(all.at("/all/p50Nanos"))).isPositive();
            assertThat(all.path("throughputPerSecond").asDouble()).isPositive();
        });
    }

    @Test
    void failuresPileUpAtTheLimitOfTheGateway() {
        JsonNode run = REPORTS.get("production").run("normal");
        assertThat(millis(run.at("/iterations/all/p95Nanos"))).isBetween(1_000.0, 1_100.0);
        assertThat(millis(run.at("/iterations/all/p99Nanos"))).isBetween(1_000.0, 1_200.0);
        assertThat(stepsWithStatus(run, 504)).hasSizeGreaterThan(20);
    }

    @Test
    void theLimitOfTheGatewayIsNamedWithItsShare() {
        JsonNode run = REPORTS.get("production").run("normal");
        assertThat(findings(run, "TIMEOUT_PLATEAU")).singleElement().satisfies(finding -> {
            assertThat(finding.path("title").asText()).contains("given up after 1 s");
            assertThat(finding.path("sentence").asText()).contains("looks like a limit of 1 s", "%");
            assertThat(finding.path("steps").size()).isGreaterThan(20);
        });
        assertThat(findings(REPORTS.get("dev").run("baseline"), "TIMEOUT_PLATEAU"))
                .isEmpty();
    }

    @Test
    void oneEndpointFailsAlwaysAndEverywhere() {
        REPORTS.forEach((environment, report) -> {
            JsonNode step = step(report.run("baseline"), "GET /ops-db-histories");
            assertThat(failed(step)).as(environment).isEqualTo(calls(step)).isPositive();
        });
    }

    @Test
    void whatFailsAlwaysIsToldApartFromWhatFailsUnderLoad() {
        assertThat(findings(REPORTS.get("production").run("normal"), "ALWAYS_FAILING"))
                .extracting(finding -> finding.path("step").asText())
                .containsExactlyInAnyOrder("GET /ops-db-histories", "GET /agreement-agencies/{id}");
        assertThat(findings(REPORTS.get("production").run("normal"), "FAILURE_STREAK"))
                .extracting(finding -> finding.path("step").asText())
                .contains("GET /agreement-agencies/{id}");
        assertThat(where(
                        findings(REPORTS.get("production").run("normal"), "FAILURE_STREAK"),
                        finding -> finding.path("step").asText().equals("GET /agreement-agencies/{id}")))
                .extracting(finding -> finding.path("title").asText())
                .singleElement()
                .asString()
                .matches("[0-9]+ failures in a row");
    }

    @Test
    void tokensAreFetchedAnewWhileTheLoadRuns() {
        REPORTS.forEach((environment, report) -> assertThat(stepsWithStatus(report.run("baseline"), 401))
                .as(environment)
                .isEmpty());
    }

    @Test
    void everyFigureFallsIntoOneOfThreeTiers() {
        REPORTS.forEach((environment, report) -> {
            JsonNode figures = report.run("baseline").at("/overview/keyFigures");
            assertThat(where(figures, figure -> figure.path("budgets").size() == 3))
                    .as(environment)
                    .hasSize(5)
                    .allSatisfy(figure -> assertThat(figure.path("tier").asText())
                            .isIn("TARGET", "ACCEPTABLE", "CRITICAL", "BEYOND"));
        });
        JsonNode worst = REPORTS.get("production").run("normal").at("/overview/keyFigures");
        assertThat(where(
                        worst,
                        figure -> figure.path("metric").asText().equals("error rate")
                                && figure.path("step").asText().isEmpty()))
                .singleElement()
                .satisfies(figure -> assertThat(figure.path("tier").asText()).isIn("CRITICAL", "BEYOND"));
    }

    @Test
    void theCriteriaOfSuccessAreAChecklist() {
        JsonNode table = REPORTS.get("production").json().path("readiness");
        assertThat(table.path("state").asText()).isEqualTo("NOT_READY");
        assertThat(verdict(table, "normal", "error rate", 0.01)).isEqualTo("BROKEN");
        assertThat(verdict(table, "normal", "answers.504", 0)).isEqualTo("BROKEN");
        assertThat(verdict(table, "stress", "error rate", 0.1)).isEqualTo("BROKEN");
        assertThat(verdict(table, "baseline", "p50", 150e6)).isEqualTo("MET");
        assertThat(verdict(table, "normal", "p95 · every step", 100e6)).isEqualTo("BROKEN");
        assertThat(verdict(table, "normal", "error rate · every step", 0.05)).isEqualTo("BROKEN");
    }

    @Test
    void everyEndpointIsHeldToItsLimitAndTheWorstIsNamed() {
        List<JsonNode> limits = where(
                REPORTS.get("production").run("normal").at("/verdict/budgets"),
                budget -> budget.path("step").asText().equals("*"));
        assertThat(limits)
                .extracting(budget -> budget.path("metric").asText())
                .containsExactlyInAnyOrder("p95", "error rate");
        assertThat(limits).allSatisfy(budget -> {
            assertThat(budget.at("/steps/all").asInt()).isEqualTo(46);
            assertThat(budget.at("/steps/kept").asInt()).isLessThan(46);
        });
        assertThat(only(
                                where(
                                        limits,
                                        budget -> budget.path("metric").asText().equals("error rate")),
                                "error rate of every step")
                        .at("/steps/worst")
                        .asText())
                .isEqualTo("GET /ops-db-histories");
    }

    @Test
    void environmentsStandSideBySideWithTheirDifferences() {
        String table = StudyCommand.compare("s4-environments", REPORTS);
        assertThat(table).contains("|  | dev | staging | change |  | production | change |  |");
        for (String figure : List.of("failure rate", "median", "p95", "p99", "throughput")) {
            assertThat(table)
                    .as(figure)
                    .containsPattern(
                            "\\| " + figure + " \\| [^|]+( \\| [^|]+ \\| [+−±]?[0-9.]+ [^|]+ \\| [^|]*){2} \\|");
        }
        assertThat(table)
                .containsPattern("\\| requests \\| [0-9]+ \\| [0-9]+ ")
                .containsPattern("\\| failures \\| [0-9]+ ");
    }

    @Test
    void theSlowestAndTheFastestFiveOfEveryEnvironmentAreNamedAndHowEachDegrades() {
        String table = StudyCommand.compare("s4-environments", REPORTS);
        String five = "(GET [^ ]+ \\([0-9][^)]+\\)(, )?){5}";
        for (String environment : REPORTS.keySet()) {
            assertThat(table).containsPattern("slowest of " + environment + ": " + five + "; fastest: " + five);
        }
        assertThat(table).containsPattern("`GET /agreements` p95 \\| [^|]+( \\| [^|]+ \\| [^|]* \\| [^|]*){2} \\|");
    }

    private static String verdict(JsonNode table, String profile, String metric, double limit) {
        return only(
                        where(
                                table.path("requirements"),
                                each -> each.path("test").asText().endsWith("#" + profile)
                                        && each.path("requirement").asText().equals(metric)
                                        && each.path("limit").asDouble() == limit),
                        profile + " " + metric)
                .path("verdict")
                .asText();
    }

    @Test
    void locustsFilesAreThereForEveryRun() {
        StudyReport report = REPORTS.get("production");
        assertThat(report.files("exports", "_stats.csv")).hasSize(3).allSatisfy(csv -> assertThat(csv)
                .startsWith("Type,Name,Request Count,Failure Count,Median Response Time")
                .contains("GET,/agreements/{id}/summary,")
                .contains(",Aggregated,"));
        assertThat(report.files("exports", "_stats_history.csv")).hasSize(3).allSatisfy(csv -> assertThat(csv)
                .startsWith("Timestamp,User Count,Type,Name,Requests/s,Failures/s"));
        assertThat(report.files("exports", "_failures.csv")).hasSize(3).allSatisfy(csv -> assertThat(csv)
                .startsWith("Method,Name,Error,Occurrences")
                .contains("GET,/ops-db-histories,"));
        assertThat(report.folder().resolve("index.html")).exists();
        assertThat(report.files("tests", ".html")).hasSize(3);
    }

    private static List<JsonNode> stepsWithStatus(JsonNode run, int status) {
        return where(run.path("steps"), step -> !where(
                        step.at("/exchanges/statuses"),
                        each -> each.path("status").asInt() == status)
                .isEmpty());
    }
}
