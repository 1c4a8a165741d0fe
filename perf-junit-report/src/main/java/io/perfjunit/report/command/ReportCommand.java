package io.perfjunit.report.command;

import io.perfjunit.report.KeptReport;
import io.perfjunit.report.ReportLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a report again from the runs that are kept in its folder. */
@Command(
        name = "report",
        description =
                "Makes index, pages, summary, report.json and exports of a report anew from the runs in its folder.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "Folder of the report; target/perf-report, or wherever this project has it.")
    private @Nullable Path folder;

    @Mixin
    private final Check check = new Check();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path path = folder == null ? ReportLocation.find(key -> Optional.empty()) : folder.toAbsolutePath();
        KeptReport report = new KeptReport(path);
        if (!report.holdsRuns()) {
            throw CommandFailure.unreadable(
                    path + " holds no runs to make a report of: there is no folder runs in it.");
        }
        return new Made(report).tell(spec.commandLine(), check);
    }
}
