package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.calls;
import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.stage;
import static io.perfjunit.examples.studies.StudyReport.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the report of study 5 must say. */
class S5_TriggerApiTests {

    static StudyReport report;

    @BeforeAll
    static void runsTheStudy() {
        report = StudyRun.into("s5-trigger-api").all(S5_TriggerApiLoadTest.class);
    }

    @Test
    void exactlyFiveThousandCallsHaveTheirFigures() {
        JsonNode all = report.run("fiveThousandTriggers").path("iterations");
        assertThat(calls(all)).isEqualTo(5_000);
        assertThat(all.path("throughputPerSecond").asDouble()).isBetween(150.0, 350.0);
        for (String figure : List.of("p50", "p95", "p99")) {
            assertThat(millis(all.at("/successes/" + figure + "Nanos")))
                    .as(figure)
                    .isBetween(60.0, 2_000.0);
        }
        assertThat(failed(all) / 5_000.0).isBetween(0.001, 0.2);
    }

    @Test
    void failuresHaveOneCause() {
        JsonNode run = report.run("fiveThousandTriggers");
        assertThat(where(run.path("errors"), error -> true)).hasSize(1);
        assertThat(run.at("/errors/0/message").asText()).contains("503");
        assertThat(run.at("/errors/0/stack").asText()).contains("connections exhausted");
    }

    @Test
    void variantsStandSideBySideUnderTheSameLoad() {
        List<JsonNode> variants = report.runs("variants");
        assertThat(variants)
                .extracting(run -> run.at("/test/invocation").asText())
                .satisfiesExactly(
                        name -> assertThat(name).contains("as-it-is"),
                        name -> assertThat(name).contains("pipelining"),
                        name -> assertThat(name).contains("gather"),
                        name -> assertThat(name).contains("renamed"));
        double before = throughput(variants.get(0));
        assertThat(throughput(variants.get(1)) / before).as("pipelining").isBetween(0.6, 0.9);
        assertThat(throughput(variants.get(3)) / before).as("renamed").isBetween(0.9, 1.1);
        assertThat(median(variants.get(2)) / median(variants.get(0)))
                .as("gather")
                .isBetween(1.1, 3.0);
    }

    @Test
    void theEnvelopeHasAClassForEveryLoad() {
        JsonNode run = report.run("envelope");
        JsonNode light = stage(run, "users=100").path("iterations");
        JsonNode heavy = stage(run, "users=400").path("iterations");
        assertThat(failed(light)).isLessThan(failed(heavy) / 4);
        assertThat((double) failed(heavy) / calls(heavy)).isBetween(0.1, 0.8);
        assertThat(millis(heavy.at("/successes/p95Nanos")))
                .isGreaterThan(1.2 * millis(light.at("/successes/p95Nanos")));
    }

    private static double throughput(JsonNode run) {
        return run.at("/iterations/throughputPerSecond").asDouble();
    }

    private static double median(JsonNode run) {
        return millis(run.at("/iterations/successes/p50Nanos"));
    }
}
