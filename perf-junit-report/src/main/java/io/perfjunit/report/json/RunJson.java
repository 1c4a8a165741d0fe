package io.perfjunit.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes run documents as JSON and reads them back, as careful with what it reads as with any foreign file. */
public final class RunJson {

    private static final long LARGEST_FILE = 64L << 20;

    private static final ObjectMapper MAPPER = CarefulMapper.create();

    private RunJson() {}

    /** The bytes of a document, in UTF-8, one line. */
    public static byte[] write(RunDocument run) throws IOException {
        return MAPPER.writeValueAsBytes(run);
    }

    /** The same on many lines, for a file whose changes people read. */
    public static byte[] writeForReaders(RunDocument run) throws IOException {
        return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsBytes(run);
    }

    /**
     * Reads a document.
     *
     * @throws LaterVersionException if a later version of perf-junit wrote it
     * @throws UnreadableRunException if the file is not a whole document of perf-junit
     * @throws IOException if the file cannot be read at all
     */
    public static RunDocument read(Path file) throws IOException {
        return read(bytes(file));
    }

    /**
     * Reads a document.
     *
     * @throws LaterVersionException if a later version of perf-junit wrote it
     * @throws UnreadableRunException if the bytes are not a whole document of perf-junit
     */
    public static RunDocument read(byte[] json) throws IOException {
        return read(tree(json));
    }

    /**
     * Reads a document from its tree.
     *
     * @throws UnreadableRunException if the tree is not that of a whole document that this version understands
     */
    public static RunDocument read(JsonNode tree) throws IOException {
        try {
            requireSchema(tree);
            RunDocument run = MAPPER.treeToValue(SchemaSteps.ALL.lift(tree), RunDocument.class);
            requireHistograms(run);
            return run;
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new UnreadableRunException(CarefulMapper.reason(broken), broken);
        }
    }

    /** The bytes of a note that a load was begun. */
    public static byte[] write(BegunDocument begun) throws IOException {
        return MAPPER.writeValueAsBytes(begun);
    }

    /**
     * Reads a note that a load was begun.
     *
     * @throws UnreadableRunException if the file holds none
     */
    public static BegunDocument readBegun(Path file) throws IOException {
        try {
            return MAPPER.readValue(bytes(file), BegunDocument.class);
        } catch (JsonProcessingException broken) {
            throw new UnreadableRunException(CarefulMapper.reason(broken), broken);
        }
    }

    /** The document in that tree as one of another session; what a later version has written into it stays. */
    public static byte[] ofSession(JsonNode tree, SessionDocument session) throws IOException {
        ObjectNode moved = tree.deepCopy();
        return MAPPER.writeValueAsBytes(moved.set("session", MAPPER.valueToTree(session)));
    }

    /** Any JSON, read as carefully as a document. @throws UnreadableRunException if it is none */
    static JsonNode tree(byte[] json) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UnreadableRunException(CarefulMapper.reason(broken), broken);
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
        if (!schema.equals(RunDocument.SCHEMA)) {
            throw new UnreadableRunException("it is not a document of perf-junit", null);
        }
    }

    private static void requireHistograms(RunDocument run) {
        run.iterations().successes().toHistogram();
        run.iterations().failures().toHistogram();
    }
}
