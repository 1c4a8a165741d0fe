package io.perfjunit.report.command;

import io.perfjunit.report.ReportExports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes results in the formats of other tools. */
@Command(name = "export", description = "Writes results in formats of other tools.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REPORT", description = "Folder of a report, report.json, or file of a run.")
    private Path report = Path.of("");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "Which, with commas between: ${COMPLETION-CANDIDATES}. All of them unless given.")
    private Set<ExportFormat> formats = EnumSet.allOf(ExportFormat.class);

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where the files go; here unless given.")
    private Path into = Path.of(".");

    @Mixin
    private final TestChoice tests = new TestChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RunSource source = RunSource.at(report);
        List<Path> files = ReportExports.write(
                tests.of(source.runs()), into, name -> formats.stream().anyMatch(format -> format.isNameOf(name)));
        files.forEach(file -> spec.commandLine().getOut().println(file));
        return new Unreadable(source.unreadable()).tell(spec.commandLine().getErr(), ExitCode.FINE);
    }
}
