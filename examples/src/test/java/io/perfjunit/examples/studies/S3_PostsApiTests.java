package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.findings;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.stage;
import static io.perfjunit.examples.studies.StudyReport.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the report of study 3 must say. */
class S3_PostsApiTests {

    private static final List<String> LEVELS = List.of("users=10", "users=50", "users=100");

    private static final String PARAMETERS = "(io.perfjunit.http.HttpUser,io.perfjunit.VirtualUser)";

    static StudyReport report;
    static StudyReport readiness;
    static JsonNode run;

    @BeforeAll
    static void runsTheStudy() {
        report = StudyRun.into("s3-posts-api").only(S3_PostsApiLoadTest.class, "moreAndMoreUsers" + PARAMETERS);
        readiness = StudyRun.into("s3-posts-api-readiness")
                .only(S3_PostsApiLoadTest.class, "readyForAHundredUsers" + PARAMETERS);
        run = report.run("moreAndMoreUsers");
    }

    @Test
    void everyEndpointHasItsFiguresAtEveryLevel() {
        for (String level : LEVELS) {
            assertThat(stage(run, level).path("steps")).as(level).hasSize(10).allSatisfy(step -> {
                assertThat(millis(step.at("/all/minNanos"))).isPositive();
                assertThat(millis(step.at("/all/meanNanos"))).isPositive();
                assertThat(millis(step.at("/all/p95Nanos"))).isPositive();
                assertThat(millis(step.at("/all/maxNanos"))).isPositive();
            });
        }
    }

    @Test
    void nothingFailsAtAnyLevel() {
        for (String level : LEVELS) {
            assertThat(failed(stage(run, level).path("iterations"))).as(level).isZero();
        }
        assertThat(run.at("/overview/summary").toString()).contains("none failed");
    }

    @Test
    void throughputFallsAndTheMeanExplodesBetweenFiftyAndAHundredUsers() {
        JsonNode fifty = stage(run, "users=50").path("iterations");
        JsonNode hundred = stage(run, "users=100").path("iterations");
        assertThat(hundred.path("throughputPerSecond").asDouble())
                .isLessThan(fifty.path("throughputPerSecond").asDouble());
        assertThat(millis(hundred.at("/all/meanNanos"))).isGreaterThan(3 * millis(fifty.at("/all/meanNanos")));
    }

    @Test
    void theFastestCallsStayFastAtEveryLevel() {
        for (String level : LEVELS) {
            assertThat(millis(stage(run, level).at("/iterations/all/minNanos")))
                    .as(level)
                    .isBetween(15.0, 45.0);
        }
    }

    @Test
    void growthFromTheLowestToTheHighestLevelStandsWithEveryEndpoint() {
        JsonNode sweep = run.at("/analysis/sweep");
        List<JsonNode> steps = courses("STEP");
        assertThat(steps).hasSize(10).allSatisfy(course -> assertThat(course.path("levels"))
                .hasSize(3));
        assertThat(steps)
                .filteredOn(course -> name(course).equals("GET /users/{id}"))
                .singleElement()
                .satisfies(
                        course -> assertThat(course.path("growth").asDouble()).isBetween(3.0, 40.0));
        assertThat(sweep.path("worstStep").asText()).startsWith("GET /");
        assertThat(sweep.path("bestStep").asText())
                .isNotEqualTo(sweep.path("worstStep").asText());
    }

    @Test
    void theBreakingPointLiesBetweenFiftyAndAHundredUsers() {
        JsonNode sweep = run.at("/analysis/sweep");
        assertThat(sweep.at("/scaling/breakingPoint/above").asDouble()).isEqualTo(50);
        assertThat(sweep.at("/scaling/breakingPoint/upTo").asDouble()).isEqualTo(100);
        assertThat(sweep.at("/scaling/breakingPoint/slowdown").asDouble()).isGreaterThan(3);
        assertThat(sweep.path("safeLoad").asDouble()).isEqualTo(50);
        assertThat(sweep.path("sentences").toString())
                .contains("between 50 users and 100 users throughput", "while response times grow");
    }

    @Test
    void theLimitsOfEveryEndpointStandBesideEveryLevel() {
        JsonNode limits = run.at("/analysis/sweep/limits");
        assertThat(limits.path("levels"))
                .extracting(level -> level.path("steps").asInt())
                .containsExactly(8, 8, 8);
        assertThat(limits.path("levels"))
                .extracting(level -> level.path("stepsKept").asInt())
                .satisfiesExactly(
                        ten -> assertThat(ten).isEqualTo(8),
                        fifty -> assertThat(fifty).isEqualTo(8),
                        hundred -> assertThat(hundred).isLessThanOrEqualTo(3));
        assertThat(limits.path("highestKept").asDouble()).isEqualTo(50);
    }

    @Test
    void theSameIsSaidOfGroupsOfEndpoints() {
        assertThat(courses("GROUP"))
                .extracting(S3_PostsApiTests::name)
                .contains("posts", "users", "albums", "comments");
        assertThat(courses("GROUP"))
                .allSatisfy(group -> assertThat(group.path("growth").isNumber()).isTrue());
    }

    @Test
    void callsWaitAndDoNotRunSlower() {
        assertThat(findings(run, "QUEUEING")).isNotEmpty();
    }

    @Test
    void whatIsMetOfAllRequirementsStandsInOneTable() {
        JsonNode table = readiness.json().path("readiness");
        assertThat(table.path("requirements")).hasSize(9);
        assertThat(table.path("state").asText()).isEqualTo("NOT_READY");
        assertThat(table.path("met").asInt()).isEqualTo(2);
        assertThat(table.path("sentence").asText()).contains("2 of 9");
        assertThat(table.path("requirements")).allSatisfy(requirement -> {
            assertThat(requirement.path("limit").isNumber()).isTrue();
            assertThat(requirement.path("measured").isNumber()).isTrue();
            assertThat(requirement.path("verdict").asText()).isIn("MET", "BROKEN", "INCONCLUSIVE");
        });
    }

    private static List<JsonNode> courses(String kind) {
        return where(
                run.at("/analysis/sweep/courses"),
                course -> course.path("kind").asText().equals(kind));
    }

    private static String name(JsonNode course) {
        return course.path("name").asText();
    }
}
