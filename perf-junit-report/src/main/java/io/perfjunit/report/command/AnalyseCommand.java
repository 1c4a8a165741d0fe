package io.perfjunit.report.command;

import io.perfjunit.report.figures.FigureFile;
import io.perfjunit.report.figures.FigureTarget;
import io.perfjunit.report.figures.FiguresAnalysis;
import io.perfjunit.report.figures.TargetSyntax;
import io.perfjunit.report.json.FiguresDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what figures tell that others measured. */
@Command(
        name = "analyse",
        description =
                "Says what figures of other tools tell: sweeps, environments, results of Locust and k6, tables of your own.",
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "[NAME=]FILE",
            description = {
                "CSV or JSON; its layout is recognised (docs/analyse.md).",
                "Results of single runs stand side by side; named by numbers of users they are a sweep."
            })
    private List<String> files = List.of();

    @Option(
            names = "--sla",
            paramLabel = "LIMIT",
            description = {
                "p95<=500ms, GET /users: mean<=500ms, *: errorRate<=5%% for every step, throughput>=50/s;",
                "with up to three values, target, acceptable, critical: p95<=500ms,1s,2s. Again for more."
            })
    private List<String> limits = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; TEXT unless given.")
    private AnalyseFormat format = AnalyseFormat.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file in place of the terminal.")
    private @Nullable Path output;

    @Option(names = "--check", description = "Exit with 1 if a limit is broken at any level or on any side.")
    private boolean isChecked;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<FigureTarget> targets = targets();
        List<String> unreadable = new ArrayList<>();
        List<FigureFile> read = new ArrayList<>();
        for (String file : files) {
            try {
                read.add(AnalysedSource.parse(file).read());
            } catch (CommandFailure e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        if (read.isEmpty()) {
            throw CommandFailure.unreadable(String.join(System.lineSeparator() + "perf-junit: ", unreadable));
        }
        FiguresDocument document = analysed(read, targets);
        write(document, spec.commandLine().getOut());
        int exitCode = isChecked && document.breaksLimits() ? ExitCode.NOT_MET : ExitCode.FINE;
        return new Unreadable(unreadable).tell(spec.commandLine().getErr(), exitCode);
    }

    private List<FigureTarget> targets() {
        try {
            return limits.stream().map(TargetSyntax::parse).toList();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    private static FiguresDocument analysed(List<FigureFile> read, List<FigureTarget> targets) {
        try {
            return FiguresAnalysis.of(read, targets);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUse("--sla: " + e.getMessage());
        }
    }

    private void write(FiguresDocument document, PrintWriter out) throws IOException {
        String text = format.of(document);
        if (output == null) {
            out.print(text);
            return;
        }
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(output, text);
        out.println("written: " + output);
    }
}
