package io.perfjunit.examples.studies;

import static io.perfjunit.examples.studies.StudyReport.calls;
import static io.perfjunit.examples.studies.StudyReport.failed;
import static io.perfjunit.examples.studies.StudyReport.findings;
import static io.perfjunit.examples.studies.StudyReport.millis;
import static io.perfjunit.examples.studies.StudyReport.only;
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
        assertThat(run.at("/errors/0/reason").asText()).isEqualTo("connections exhausted");
        assertThat(run.at("/errors/0/reasonCount").asLong())
                .isEqualTo(run.at("/errors/0/count").asLong());
        assertThat(run.at("/overview/summary").toString()).contains("503", "connections exhausted");
    }

    @Test
    void variantsStandSideBySideUnderTheSameLoad() {
        List<JsonNode> variants = where(experiment().path("variants"), variant -> true);
        assertThat(variants)
                .extracting(variant -> variant.path("name").asText())
                .containsExactly("as-it-is", "pipelining", "gather", "renamed");
        assertThat(variants)
                .allSatisfy(variant -> assertThat(variant.path("runs")).hasSize(3));
        assertThat(variants.get(1).at("/perSecond/change").asDouble())
                .as("pipelining")
                .isBetween(-0.4, -0.1);
        assertThat(variants.get(2).at("/p50Nanos/change").asDouble())
                .as("gather")
                .isBetween(0.1, 2.0);
        assertThat(variants.get(3).at("/perSecond/change").asDouble())
                .as("renamed")
                .isBetween(-0.1, 0.1);
    }

    @Test
    void whatIsRealIsToldFromNoise() {
        report.runs("variants").forEach(run -> findings(run, "QUEUEING")); // ends here on a busy machine
        List<JsonNode> variants = where(experiment().path("variants"), variant -> true);
        assertThat(variants.get(1).at("/perSecond/answer").asText()).isEqualTo("REAL");
        assertThat(variants.get(1).at("/perSecond/worse").asBoolean()).isTrue();
        assertThat(variants.get(2).at("/p50Nanos/answer").asText()).isEqualTo("REAL");
        assertThat(variants.get(3).at("/perSecond/answer").asText()).isNotEqualTo("REAL");
        assertThat(experiment().at("/sentences/0").asText()).startsWith("pipelining: really worse in throughput ");
    }

    @Test
    void everyLoadHasItsRangesAndItsState() {
        JsonNode run = report.run("envelope");
        findings(run, "QUEUEING"); // ends here on a busy machine
        List<JsonNode> envelope = where(run.at("/analysis/sweep/envelope"), level -> true);
        assertThat(envelope).extracting(level -> level.path("load").asInt()).containsExactly(100, 200, 400);
        assertThat(envelope)
                .extracting(level -> level.path("state").asText())
                .containsExactly("STABLE", "DEGRADING", "UNSTABLE");
        assertThat(envelope).allSatisfy(level -> {
            assertThat(level.path("perSecondLow").asDouble())
                    .isLessThanOrEqualTo(level.path("perSecondHigh").asDouble());
            assertThat(level.path("p95LowNanos").asDouble())
                    .isLessThanOrEqualTo(level.path("p95HighNanos").asDouble());
        });
    }

    private static JsonNode experiment() {
        return only(where(report.json().path("experiments"), experiment -> true), "experiment");
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
}
