package io.perfjunit.report.command;

import io.perfjunit.report.compare.Experiments;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.text.BuildText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows results on the terminal. */
@Command(
        name = "show",
        description = "Shows results on the terminal: a table of all tests, and every test that is not met in full.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REPORT", description = "Folder of a report, report.json, or file of a run.")
    private Path report = Path.of("");

    @Mixin
    private final TestChoice tests = new TestChoice();

    @Option(names = "--markdown", description = "As Markdown, as in summary.md.")
    private boolean asMarkdown;

    @Mixin
    private final Check check = new Check();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RunSource source = RunSource.at(report);
        List<RunDocument> runs = tests.of(source.runs());
        BuildOutline outlined = new BuildOutline(outlines(runs), List.of());
        BuildOutline build = outlined.with(Experiments.of(outlined.lastRuns(), it -> whole(it, runs)));
        PrintWriter out = spec.commandLine().getOut();
        if (asMarkdown) {
            out.print(MarkdownSummary.of(build));
        } else {
            BuildText.lines(build).forEach(out::println);
        }
        return new Unreadable(source.unreadable()).tell(spec.commandLine().getErr(), check.exitCode(build.standing()));
    }

    private static RunDocument whole(RunDocument outline, List<RunDocument> runs) {
        return runs.stream()
                .filter(run -> run.id().equals(outline.id()))
                .findFirst()
                .orElse(outline);
    }

    private static List<RunOutline> outlines(List<RunDocument> runs) {
        Map<String, List<RunDocument>> byTest = runs.stream()
                .collect(Collectors.groupingBy(run -> run.test().key(), LinkedHashMap::new, Collectors.toList()));
        List<RunOutline> outlines = new ArrayList<>();
        byTest.values().forEach(attempts -> {
            for (int i = 0; i < attempts.size(); i++) {
                outlines.add(RunOutline.of(attempts.get(i), "", i + 1, attempts.size()));
            }
        });
        return outlines;
    }
}
