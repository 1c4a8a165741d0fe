package io.perfjunit.report.command;

import io.perfjunit.report.KeptReport;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.SessionDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Puts several reports together. Their runs become those of one session: what counts in its own report counts in the merged one too,
 * while runs of sessions that follow each other would replace each other.
 */
@Command(
        name = "merge",
        description = "Puts the runs of several reports (modules, shards, machines) into one report.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "REPORT",
            description = "Folder of a report, report.json, or file of a run.")
    private List<Path> reports = List.of();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FOLDER",
            description = "A new folder for the merged report.")
    private Path into = Path.of("");

    @Mixin
    private final Check check = new Check();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        KeptReport merged = new KeptReport(into);
        if (merged.holdsRuns()) {
            throw CommandFailure.wrongUse(
                    into
                            + " holds a report already. Name a new folder, and that one among the reports if it belongs to them.");
        }
        List<StoredRun> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path report : reports) {
            RunSource source = RunSource.at(report);
            runs.addAll(source.stored());
            source.unreadable().forEach(reason -> unreadable.add(report + ": " + reason));
        }
        keep(runs, merged);
        return new Unreadable(unreadable)
                .tell(spec.commandLine().getErr(), new Made(merged).tell(spec.commandLine(), check));
    }

    /** A run that lies in two of the reports is one run. */
    private static void keep(List<StoredRun> runs, KeptReport merged) throws IOException {
        SessionDocument session = sessionOf(runs);
        Set<String> kept = new HashSet<>();
        for (StoredRun stored : runs) {
            if (kept.add(stored.run().id())) {
                merged.keep(stored.run().id(), RunJson.ofSession(stored.json(), session));
            }
        }
    }

    private static SessionDocument sessionOf(List<StoredRun> runs) {
        String start = runs.stream()
                .map(StoredRun::run)
                .map(RunDocument::session)
                .min(Comparator.comparing(SessionDocument::start))
                .orElseThrow()
                .startedAt();
        return new SessionDocument("merged-" + UUID.randomUUID(), start, null);
    }
}
