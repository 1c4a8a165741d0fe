package io.perfjunit.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Writes what figures tell as JSON, and reads the JSON of others as carefully as our own. */
public final class FiguresJson {

    private static final ObjectMapper MAPPER = CarefulMapper.create();

    private FiguresJson() {}

    /** The document, indented: people look at it too. */
    public static String write(FiguresDocument document) throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /** Any JSON. @throws UnreadableRunException if it is none */
    public static JsonNode tree(String text) throws UnreadableRunException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UnreadableRunException(CarefulMapper.reason(broken), broken);
        }
    }
}
