package io.perfjunit.report.figures;

import static io.perfjunit.report.figures.FigureSamples.csv;
import static io.perfjunit.report.figures.FigureSamples.study;
import static io.perfjunit.report.figures.FigureSamples.targets;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FiguresJson;
import io.perfjunit.sla.Tier;
import io.perfjunit.sla.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema of the figures JSON. Sweeps and findings in it are those of the schema of runs, which has tests of its own. */
class FiguresSchemaTests {

    private static final Path DOCS = Path.of("..", "docs");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode schema = read("figures");

    private static ObjectNode read(String kind) {
        try {
            return (ObjectNode) MAPPER.readTree(
                    DOCS.resolve("schema/perf-junit-" + kind + "-1.schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document(List<FigureFile> files, String... limits) throws IOException {
        return MAPPER.readTree(FiguresJson.write(FiguresAnalysis.of(files, targets(limits))));
    }

    @Test
    void documentsAreValidAndHaveNoFieldThatTheSchemaDoesNotKnow() throws Exception {
        List<JsonNode> documents = List.of(
                document(List.of(study("fastapi-easy-sweep.csv")), "p95<=500ms,1s,2s", "errorRate<=1%"),
                document(List.of(study("posts-api-sweep.csv"), study("posts-api-totals.csv"))),
                document(List.of(study("ops-api-environments.csv")), "p99<=1s,5s"),
                document(List.of(study("trigger-api-envelope.csv"))),
                document(List.of(
                        csv(
                                "a_stats.csv",
                                LocustFilesTests.STATS,
                                LocustFilesTests.row("", "Aggregated", 9, 1, 2, 8, 9)),
                        csv(
                                "b_stats.csv",
                                LocustFilesTests.STATS,
                                LocustFilesTests.row("", "Aggregated", 9, 0, 2, 8, 9)))));
        assertThat(documents)
                .allSatisfy(document -> assertThat(strict().validate(document)).isEmpty());
        assertThat(List.of("sweep", "tables", "tiers", "classes", "measured", "gap", "told", "rows"))
                .as("fields that some documents have")
                .allMatch(field -> documents.stream().anyMatch(document -> isFilled(document, field)));
    }

    private static boolean isFilled(JsonNode document, String field) {
        return document.findValues(field).stream().anyMatch(value -> value.isValueNode() || !value.isEmpty());
    }

    @Test
    void theSchemaRejectsWhatIsWrong() throws Exception {
        ObjectNode document = (ObjectNode) document(List.of(study("trigger-api-envelope.csv")));
        document.put("schemaVersion", 2);
        ObjectNode section = (ObjectNode) document.get("sections").get(0);
        section.remove("notes");
        ((ObjectNode) section.get("classes").get(0)).put("state", "CALM");
        assertThat(strict().validate(document)).hasSize(3);
    }

    @Test
    void sweepsAndFindingsAreCheckedByTheSchemaOfRuns() throws Exception {
        ObjectNode document = (ObjectNode) document(List.of(study("fastapi-easy-sweep.csv")));
        ObjectNode section = (ObjectNode) document.get("sections").get(0);
        ((ObjectNode) section.get("sweep")).remove("loads");
        ((ObjectNode) section.get("findings").get(0)).put("kind", "BAD_WEATHER");
        assertThat(strict().validate(document)).hasSize(2);
    }

    @Test
    void theSchemaKnowsEveryValueOfOurTypes() {
        assertValues("/$defs/section/properties/kind", FigureSectionDocument.Kind.values());
        assertValues("/$defs/sideRow/properties/unit", Unit.values());
        assertValues("/$defs/tier/properties/unit", Unit.values());
        assertValues("/$defs/tier/properties/tier", Tier.values());
        assertValues("/$defs/loadClass/properties/state", LevelState.values());
    }

    private void assertValues(String type, Enum<?>[] values) {
        assertThat(schema.at(type).get("enum"))
                .as(type)
                .extracting(JsonNode::asText)
                .containsExactly(Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void everyFieldOfTheSchemaIsOnThePageOfTheDocs() throws Exception {
        String page = Files.readString(DOCS.resolve("analyse.md"));
        assertThat(schema.findParents("properties")).hasSizeGreaterThan(5).allSatisfy(type -> type.get("properties")
                .fieldNames()
                .forEachRemaining(field -> assertThat(page).contains("| `" + field + "` |")));
    }

    private JsonSchema strict() {
        String runs = strict(read("run")).toString();
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(known -> known.schemas(Map.of("urn:perf-junit:run:1", runs))))
                .getSchema(strict(schema.deepCopy()));
    }

    /** Readers must bear unknown fields, so the published schema allows them; a field that we write has to be in it. */
    private static ObjectNode strict(ObjectNode schema) {
        schema.findParents("properties").forEach(type -> ((ObjectNode) type).put("additionalProperties", false));
        return schema;
    }
}
