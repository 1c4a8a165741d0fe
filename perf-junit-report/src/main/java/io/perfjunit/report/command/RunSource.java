package io.perfjunit.report.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfjunit.report.KeptReport;
import io.perfjunit.report.json.ReportJson;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.NaturalOrder;
import io.perfjunit.report.words.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The runs at a path that somebody named: the folder of a report, its {@code report.json}, the document of a single run, or a folder of
 * such documents, such as that of baselines.
 *
 * @param path as it was named
 * @param stored runs that count, by test and time
 * @param unreadable what lies there too and could not be read, each with the reason
 */
record RunSource(Path path, List<StoredRun> stored, List<String> unreadable) {

    /** @throws CommandFailure if nothing there can be read as a run of perf-junit */
    static RunSource at(Path path) {
        if (!Files.exists(path)) {
            throw CommandFailure.unreadable("There is no file or folder " + path + ".");
        }
        RunSource source = Files.isDirectory(path) ? folder(path) : documents(path, List.of(path));
        if (source.stored.isEmpty()) {
            throw CommandFailure.unreadable(path + " holds no run of a load test"
                    + (source.unreadable.isEmpty() ? "." : " that can be read: " + source.unreadable.get(0) + "."));
        }
        return source;
    }

    List<RunDocument> runs() {
        return stored.stream().map(StoredRun::run).toList();
    }

    private static RunSource folder(Path path) {
        KeptReport report = new KeptReport(path);
        if (report.holdsRuns()) {
            return kept(path, report);
        }
        Path document = path.resolve("report.json");
        if (Files.exists(document)) {
            return documents(path, List.of(document));
        }
        List<Path> documents = jsonFiles(path);
        if (documents.isEmpty()) {
            throw CommandFailure.unreadable(
                    path + " is no report: there is neither a folder runs nor a file report.json in it.");
        }
        return documents(path, documents);
    }

    private static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static RunSource kept(Path path, KeptReport report) {
        try {
            List<StoredRun> runs = new ArrayList<>();
            for (Path file : report.runs()) {
                runs.add(StoredRun.of(ReportJson.read(file).get(0)));
            }
            return new RunSource(path, runs, visible(report.missing()));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static RunSource documents(Path path, List<Path> documents) {
        List<StoredRun> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path document : documents) {
            try {
                read(document, runs, unreadable);
            } catch (IOException e) {
                if (documents.size() == 1) {
                    throw unreadable(document, e);
                }
                unreadable.add(document.getFileName() + ": " + e.getMessage());
            }
        }
        Comparator<StoredRun> byTest =
                Comparator.comparing(stored -> stored.run().test().key(), NaturalOrder.INSTANCE);
        runs.sort(byTest.thenComparing(stored -> stored.run().start()));
        return new RunSource(path, List.copyOf(runs), visible(unreadable));
    }

    private static void read(Path document, List<StoredRun> runs, List<String> unreadable) throws IOException {
        for (JsonNode json : ReportJson.read(document)) {
            try {
                runs.add(StoredRun.of(json));
            } catch (IOException | RuntimeException e) {
                unreadable.add(document.getFileName() + ": " + e.getMessage());
            }
        }
    }

    private static CommandFailure unreadable(Path path, IOException e) {
        return CommandFailure.unreadable(path + " cannot be read: " + VisibleText.line(String.valueOf(e.getMessage())));
    }

    private static List<String> visible(List<String> lines) {
        return lines.stream().map(VisibleText::line).toList();
    }
}
