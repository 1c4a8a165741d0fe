package io.perfjunit.report;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.TestDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs that were kept on purpose, one per test, each as its document without its time series. They lie beside the tests and are checked in
 * with them.
 *
 * @param folder absolute path of the folder
 */
record BaselineFolder(Path folder) {

    /** The run that was kept of a test. */
    Optional<RunDocument> read(TestDocument test) throws IOException {
        Path file = file(test);
        return Files.exists(file) ? Optional.of(RunJson.read(file)) : Optional.empty();
    }

    /** What ended before its time, saw no success, or was a smoke test, is nothing to compare others with. */
    static boolean isWorthKeeping(RunDocument run) {
        boolean isSmoke = run.settings().stream()
                .anyMatch(it -> it.name().equals("perf.mode") && it.value().equals("smoke"));
        return run.end().isPlanned() && run.iterations().successes().count() > 0 && !isSmoke;
    }

    /** Keeps a run in place of what was kept of its test. @return the file */
    Path keep(RunDocument run) throws IOException {
        byte[] json = RunJson.writeForReaders(run.withoutIntervals().against(null));
        Files.createDirectories(folder);
        Path file = file(run.test());
        AtomicFile.write(file, out -> out.write(json));
        return file;
    }

    private Path file(TestDocument test) {
        return folder.resolve(FileName.ofExports(test, 1) + ".json");
    }
}
