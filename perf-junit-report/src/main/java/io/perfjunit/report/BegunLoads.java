package io.perfjunit.report;

import io.perfjunit.report.json.BegunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.TestDocument;
import io.perfjunit.report.words.RunWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Notes on loads that were begun and have left no run yet. What a killed process leaves is such a note, and by it the report can say
 * what is missing.
 *
 * @param folder where runs are kept
 */
record BegunLoads(Path folder) {

    private static final String ENDING = ".begun";

    void begin(TestDocument test, SessionDocument session) throws IOException {
        Files.createDirectories(folder);
        byte[] json =
                RunJson.write(new BegunDocument(session, test, Instant.now().toString()));
        AtomicFile.write(file(test, session), out -> out.write(json));
    }

    void end(TestDocument test, SessionDocument session) throws IOException {
        Files.deleteIfExists(file(test, session));
    }

    private Path file(TestDocument test, SessionDocument session) {
        return folder.resolve(FileName.ofNote(session.id() + " " + test.key()) + ENDING);
    }

    /** A line for every load without a run. Notes on loads that were replaced are removed. */
    List<String> lines(Fragments fragments) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            try {
                BegunDocument begun = RunJson.readBegun(file);
                if (fragments.replace(begun)) {
                    Files.deleteIfExists(file);
                } else {
                    lines.add(begun.test().title() + ": begun at " + RunWords.clock(begun.startedAt())
                            + " and without a result: it still runs, or its process was ended");
                }
            } catch (NoSuchFileException ended) {
                // Its run has been kept in the meantime.
            } catch (IOException | RuntimeException unreadable) {
                lines.add(file.getFileName() + ": " + unreadable.getMessage());
            }
        }
        return lines;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
