package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.stage;
import static io.perfjunit.examples.studies.StudyReport.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the report of study 3 must say. */
class S3_PostsApiTests {

    private static final List<String> LEVELS = List.of("users=10", "users=50", "users=100");

    static StudyReport report;
    static JsonNode run;

    @BeforeAll
    static void runsTheStudy() {
        report = StudyRun.into("s3-posts-api").all(S3_PostsApiLoadTest.class);
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
}
