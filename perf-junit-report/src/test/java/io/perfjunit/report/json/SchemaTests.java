package io.perfjunit.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.perfjunit.analysis.band.SpeedBand;
import io.perfjunit.analysis.finding.Confidence;
import io.perfjunit.analysis.finding.EvidenceUnit;
import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.analysis.sweep.Course;
import io.perfjunit.analysis.sweep.Envelope;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.analysis.sweep.SafeLoad;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import io.perfjunit.result.Standstill;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Tier;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.ProbeOutcome;
import io.perfjunit.sla.capacity.SearchEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTests {

    private static final Path DOCS = Path.of("..", "docs");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private final ObjectNode schema = read();

    private static ObjectNode read() {
        try {
            return (ObjectNode) MAPPER.readTree(
                    DOCS.resolve("schema/perf-junit-run-1.schema.json").toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void documentsAreValidAndHaveNoFieldThatTheSchemaDoesNotKnow() throws Exception {
        List<RunFixture> fixtures = new ArrayList<>(Samples.all());
        fixtures.add(Samples.broken()
                .relaxed("half")
                .noted("beside another")
                .hung(1, "a.B.c")
                .afterUserFailure(new IllegalStateException("log-out failed")));
        fixtures.add(RunFixture.run().load(1, Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(1)));
        for (RunFixture fixture : fixtures) {
            JsonNode document = MAPPER.readTree(RunJson.write(RunMapper.toDocument(fixture.build(), SESSION)));
            assertThat(strict().validate(document)).isEmpty();
        }
    }

    @Test
    void theSchemaRejectsWhatIsWrong() throws Exception {
        ObjectNode document = (ObjectNode)
                MAPPER.readTree(RunJson.write(RunMapper.toDocument(Samples.met().build(), SESSION)));
        document.put("schemaVersion", 2);
        document.remove("timeline");
        ((ObjectNode) document.get("iterations").get("counts")).put("error", -1);
        assertThat(strict().validate(document)).hasSize(3);
    }

    /** A value that was added to a type of core and forgotten here would make the documents of users invalid. */
    @Test
    void theSchemaKnowsEveryValueOfOurTypes() {
        assertValues("/properties/end", EndReason.values());
        assertValues("/$defs/attempt/properties/end", EndReason.values());
        assertValues("/$defs/budget/properties/severity", Severity.values());
        assertValues("/$defs/budget/properties/unit", Unit.values());
        assertValues("/$defs/budget/properties/reason", Reason.values());
        assertValues("/$defs/budget/properties/basis", Basis.values());
        assertValues("/$defs/budget/properties/clock", LatencyClock.values());
        assertValues("/$defs/stage/properties/arrivals", Arrivals.values());
        assertValues("/$defs/sweep/properties/kind", LevelKind.values());
        assertValues("/$defs/sweep/properties/boundary", SafeLoad.Boundary.values());
        assertValues("/$defs/levelState/properties/state", LevelState.values());
        assertValues("/$defs/levelState/properties/causes/items", Envelope.Cause.values());
        assertValues("/$defs/course/properties/kind", Course.Kind.values());
        assertValues("/$defs/limitCell/properties/state", LimitState.values());
        assertValues("/$defs/metric/properties/kind", MetricKind.values());
        assertValues("/$defs/metric/properties/unit", MetricUnit.values());
        assertValues("/$defs/call/properties/outcome", Outcome.values());
        assertValues("/$defs/error/properties/outcome", Outcome.values());
        assertValues("/$defs/phase/properties/phase", Phase.values());
        assertValues("/$defs/finding/properties/kind", FindingKind.values());
        assertValues("/$defs/finding/properties/confidence", Confidence.values());
        assertValues("/$defs/evidence/properties/unit", EvidenceUnit.values());
        assertValues("/$defs/sign/properties/unit", GeneratorHealth.Unit.values());
        assertValues("/$defs/capacity/properties/end", SearchEnd.values());
        assertValues("/$defs/probe/properties/outcome", ProbeOutcome.values());
        assertValues("/$defs/probe/properties/health", GeneratorHealth.State.values());
        assertValues("/$defs/keyFigure/properties/unit", Unit.values());
        assertValues("/$defs/keyFigure/properties/tier", Tier.values());
        assertValues("/$defs/standstill/properties/kind", Standstill.Kind.values());
        assertValues("/$defs/speedBand/properties/band", SpeedBand.values());
        assertValues("/$defs/stepBand/properties/band", SpeedBand.values());
    }

    private void assertValues(String type, Enum<?>[] values) {
        assertThat(schema.at(type).get("enum"))
                .as(type)
                .extracting(JsonNode::asText)
                .containsExactly(Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void everyFieldOfTheSchemaIsOnThePageOfTheDocs() throws Exception {
        String page = Files.readString(DOCS.resolve("report-json.md"));
        assertThat(schema.findParents("properties"))
                .allSatisfy(type -> type.get("properties").fieldNames().forEachRemaining(field -> assertThat(page)
                        .contains("| `" + field + "` |")));
    }

    /** Readers must bear unknown fields, so the published schema allows them; a field that we write has to be in it. */
    private JsonSchema strict() {
        ObjectNode strict = schema.deepCopy();
        strict.put("additionalProperties", false);
        strict.get("$defs").forEach(type -> {
            if (type.has("properties")) {
                ((ObjectNode) type).put("additionalProperties", false);
            }
        });
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(strict);
    }
}
