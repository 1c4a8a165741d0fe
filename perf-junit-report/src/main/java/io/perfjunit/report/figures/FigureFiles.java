package io.perfjunit.report.figures;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfjunit.report.json.FiguresJson;
import io.perfjunit.report.json.UnreadableRunException;
import io.perfjunit.report.words.VisibleText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of figures. Which layout one has is seen by its header, never by its name. */
public final class FigureFiles {

    private static final long LARGEST = 64L << 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** By one of these columns a layout is known. */
    private static final List<String> KEYS = List.of(
            LevelTable.USERS,
            LevelTable.RATE,
            EndpointTable.ENDPOINT,
            EnvironmentTable.ENVIRONMENT,
            EnvelopeTable.CLASS,
            LocustStats.CALLS,
            LocustHistory.USERS);

    private FigureFiles() {}

    /**
     * Reads a file.
     *
     * @param file where it lies
     * @param name how it is called from now on
     * @throws UnreadableFiguresException if it has no layout that is known, or anything in it cannot be believed
     * @throws IOException if it cannot be read at all
     */
    public static FigureFile read(Path file, String name) throws IOException, UnreadableFiguresException {
        if (Files.size(file) > LARGEST) {
            throw UnreadableFiguresException.of(name, "it is larger than 64 MB, which no summary is");
        }
        return of(name, text(name, Files.readAllBytes(file)));
    }

    private static String text(String name, byte[] bytes) throws UnreadableFiguresException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UnreadableFiguresException.of(name, "it is no text in UTF-8");
        }
    }

    static FigureFile of(String name, String text) throws UnreadableFiguresException {
        return text.stripLeading().startsWith("{") ? json(name, text) : table(CsvTable.read(name, text));
    }

    private static FigureFile json(String name, String text) throws UnreadableFiguresException {
        try {
            JsonNode tree = FiguresJson.tree(text);
            if (tree.path("schema").asText().startsWith("perf-junit")) {
                throw UnreadableFiguresException.of(
                        name, "it is a document of perf-junit, which knows more than figures: show or compare it");
            }
            return K6Summary.read(name, tree);
        } catch (UnreadableRunException broken) {
            throw UnreadableFiguresException.of(
                    name, "it is no JSON: " + VisibleText.line(String.valueOf(broken.getMessage())));
        }
    }

    private static FigureFile table(CsvTable table) throws UnreadableFiguresException {
        if (table.has(LocustStats.CALLS)) {
            return LocustStats.read(table);
        }
        if (table.has(LocustHistory.USERS)) {
            return LocustHistory.read(table);
        }
        if (table.has(EnvelopeTable.CLASS)) {
            return EnvelopeTable.read(table);
        }
        if (table.has(EnvironmentTable.ENVIRONMENT)) {
            return EnvironmentTable.read(table);
        }
        if (table.has(LevelTable.USERS) || table.has(LevelTable.RATE)) {
            return LevelTable.read(table);
        }
        if (table.has(EndpointTable.ENDPOINT)) {
            return EndpointTable.read(table);
        }
        throw unknown(table);
    }

    private static UnreadableFiguresException unknown(CsvTable table) {
        String nearest = table.header().stream()
                .flatMap(column -> Nearest.to(column, KEYS)
                        .map(key -> "; column " + UnreadableFiguresException.quoted(column) + " may be meant as " + key)
                        .stream())
                .findFirst()
                .orElse("");
        return UnreadableFiguresException.at(
                table.file(),
                1,
                "its header " + UnreadableFiguresException.quoted(String.join(",", table.header()))
                        + " is that of no layout that is known: none of the columns " + String.join(", ", KEYS)
                        + " is there" + nearest);
    }
}
