package io.perfjunit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Writes all runs of a build as one document; each run is copied from its file, so that only one is held at a time. */
public final class ReportJson {

    /** What kind of document it is. */
    public static final String SCHEMA = "perf-junit-report";

    private ReportJson() {}

    /**
     * The runs of a document of a build, each as the tree of its JSON; the document of a single run passes for a build of one.
     *
     * @throws UnreadableRunException if the file is no JSON, or none that perf-junit wrote
     */
    public static List<JsonNode> read(Path file) throws IOException {
        JsonNode tree = RunJson.tree(Files.readAllBytes(file));
        if (!tree.path("schema").asText().equals(SCHEMA)) {
            return List.of(tree);
        }
        SchemaSteps.ALL.requireKnown(tree);
        return StreamSupport.stream(tree.path("runs").spliterator(), false).toList();
    }

    /** Writes the runs that lie in {@code fragments}, in their order, behind what they say together. */
    public static void write(
            OutputStream out, List<Path> fragments, ReadinessDocument readiness, List<ExperimentDocument> experiments)
            throws IOException {
        try (JsonGenerator json = RunJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeNumberField("schemaVersion", RunDocument.SCHEMA_VERSION);
            json.writeObjectField("readiness", readiness);
            json.writeObjectField("experiments", experiments);
            json.writeArrayFieldStart("runs");
            for (Path fragment : fragments) {
                json.writeRawValue("\n" + Files.readString(fragment, StandardCharsets.UTF_8));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
