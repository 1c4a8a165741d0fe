package io.perfjunit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(OLD))) {
                    Files.deleteIfExists(file);
                }
            } catch (NoSuchFileException finished) {
                // Whoever writes it has come to its end in the meantime.
            }
        }
    }

    /** Those in the folder and in the folders in it. Not by walking, which fails when a file goes away meanwhile. */
    private static List<Path> temporary(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path entry : list(root)) {
            if (Files.isDirectory(entry)) {
                list(entry).stream().filter(AtomicFile::isTemporary).forEach(found::add);
            } else if (AtomicFile.isTemporary(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
