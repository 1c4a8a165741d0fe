package io.perfjunit.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Writes the history as JSON and reads it back. */
public final class HistoryJson {

    private static final ObjectMapper MAPPER = CarefulMapper.create();

    private HistoryJson() {}

    /** The bytes of a history, in UTF-8, one line. */
    public static byte[] write(HistoryDocument history) throws IOException {
        return MAPPER.writeValueAsBytes(history);
    }

    /**
     * Reads a history.
     *
     * @throws LaterVersionException if a later version of perf-junit wrote it
     * @throws UnreadableRunException if the bytes are no history
     */
    public static HistoryDocument read(byte[] json) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.path("schema").asText().equals(HistoryDocument.SCHEMA)) {
                throw new UnreadableRunException("it is not a history of perf-junit", null);
            }
            int version = tree.path("schemaVersion").asInt();
            if (version > HistoryDocument.SCHEMA_VERSION) {
                throw new LaterVersionException(version, HistoryDocument.SCHEMA_VERSION);
            }
            return MAPPER.treeToValue(tree, HistoryDocument.class);
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new UnreadableRunException(CarefulMapper.reason(broken), broken);
        }
    }
}
