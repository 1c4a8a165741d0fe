package io.perfjunit.report;

import io.perfjunit.report.export.Exports;
import io.perfjunit.report.json.RunDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Files for other programs, written on demand into any folder, under the names that they have in a report. */
public final class ReportExports {

    private ReportExports() {}

    /**
     * Writes those files whose names are wanted.
     *
     * @param runs by test and time; of several runs of a test the files of the build hold the last
     * @return the files
     */
    public static List<Path> write(List<RunDocument> runs, Path folder, Predicate<String> wanted) throws IOException {
        Map<String, String> files = files(runs);
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (wanted.test(file.getKey())) {
                Path path = folder.resolve(file.getKey());
                AtomicFile.write(path, out -> out.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
                written.add(path);
            }
        }
        return written;
    }

    private static Map<String, String> files(List<RunDocument> runs) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Integer> attempts = new HashMap<>();
        Map<String, RunDocument> last = new LinkedHashMap<>();
        for (RunDocument run : runs) {
            int attempt = attempts.merge(run.test().key(), 1, Integer::sum);
            String name = FileName.ofExports(run.test(), attempt);
            Exports.ofRun(run).forEach((ending, text) -> files.put(name + ending, text));
            last.put(run.test().key(), run);
        }
        files.putAll(Exports.ofBuild(List.copyOf(last.values())));
        return files;
    }
}
