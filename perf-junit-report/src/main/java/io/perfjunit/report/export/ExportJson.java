package io.perfjunit.report.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** JSON for other programs, made to be read by people too. */
final class ExportJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExportJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String text(JsonNode tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(tree)
                            .replace("\r", "") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
