package io.perfjunit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Removes what processes left that were killed while they wrote. */
final class Leftovers {

    /** Nobody takes so long for a file. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private Leftovers() {}

    static void removeFrom(Path root) throws IOException {
        Instant now = Instant.now();
        for (Path file : temporary(root)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(OLD))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> temporary(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(AtomicFile::isTemporary).toList();
        }
    }
}
