package io.perfjunit.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes run documents as JSON and reads them back, as careful with what it reads as with any foreign file. */
public final class RunJson {

    private static final int DEEPEST_NESTING = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 8 << 20;
    private static final long LARGEST_FILE = 64L << 20;

    private static final ObjectMapper MAPPER = mapper();

    private RunJson() {}

    /** The bytes of a document, in UTF-8, one line. */
    public static byte[] write(RunDocument run) throws IOException {
        return MAPPER.writeValueAsBytes(run);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableRunException if the file is not a whole document that this version understands
     * @throws IOException if the file cannot be read at all
     */
    public static RunDocument read(Path file) throws IOException {
        return read(bytes(file));
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableRunException if the bytes are not a whole document that this version understands
     */
    public static RunDocument read(byte[] json) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            requireSchema(tree);
            RunDocument run = MAPPER.treeToValue(tree, RunDocument.class);
            requireHistograms(run);
            return run;
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new UnreadableRunException(firstLine(broken), broken);
        }
    }

    /** Starts a JSON document of the same style, for a file that holds many runs. The caller closes it. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.getFactory().createGenerator(out);
    }

    private static byte[] bytes(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_FILE) {
            throw new UnreadableRunException(size + " bytes are more than a run can have", null);
        }
        return Files.readAllBytes(file);
    }

    private static void requireSchema(JsonNode tree) throws UnreadableRunException {
        String schema = tree.path("schema").asText();
        int version = tree.path("schemaVersion").asInt();
        if (!schema.equals(RunDocument.SCHEMA)) {
            throw new UnreadableRunException("it is not a document of perf-junit", null);
        }
        if (version < 1 || version > RunDocument.SCHEMA_VERSION) {
            throw new UnreadableRunException("schema version " + version + " is not known here", null);
        }
    }

    private static void requireHistograms(RunDocument run) {
        run.iterations().successes().toHistogram();
        run.iterations().failures().toHistogram();
    }

    private static String firstLine(Exception broken) {
        // Jackson wraps what the constructor of a record says.
        Throwable inner = broken.getCause();
        boolean wrapped = broken instanceof JsonProcessingException && inner instanceof IllegalArgumentException;
        Throwable cause = wrapped && inner != null ? inner : broken;
        String message = cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .build();
        return new ObjectMapper(factory)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                .configure(SerializationFeature.FLUSH_AFTER_WRITE_VALUE, false);
    }
}
