package io.perfjunit.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Brings a document of an earlier version, step by step, into the shape that is read now. Whoever raises
 * {@link RunDocument#SCHEMA_VERSION} adds the step that leads to it, and never changes those before.
 *
 * @param steps the first leads from version 1 to version 2, and so on
 */
record SchemaSteps(List<UnaryOperator<ObjectNode>> steps) {

    /** Those that lead to {@link RunDocument#SCHEMA_VERSION}. */
    static final SchemaSteps ALL = new SchemaSteps(List.of());

    SchemaSteps {
        steps = List.copyOf(steps);
    }

    /** The version that they lead to. */
    int newest() {
        return steps.size() + 1;
    }

    /**
     * The version of a document.
     *
     * @throws LaterVersionException if a later version of perf-junit wrote it
     * @throws UnreadableRunException if there never was such a version
     */
    int requireKnown(JsonNode tree) throws IOException {
        int version = tree.path("schemaVersion").asInt();
        if (version > newest()) {
            throw new LaterVersionException(version, newest());
        }
        if (version < 1) {
            throw new UnreadableRunException("there is no schema version " + version, null);
        }
        return version;
    }

    /** The document as one of the newest version; fails as {@link #requireKnown} does. */
    JsonNode lift(JsonNode tree) throws IOException {
        int version = requireKnown(tree);
        if (version == newest()) {
            return tree;
        }
        ObjectNode lifted = tree.deepCopy();
        for (UnaryOperator<ObjectNode> step : steps.subList(version - 1, steps.size())) {
            lifted = step.apply(lifted);
        }
        return lifted.put("schemaVersion", newest());
    }
}
