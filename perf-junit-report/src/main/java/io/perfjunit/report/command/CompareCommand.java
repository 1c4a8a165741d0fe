package io.perfjunit.report.command;

import io.perfjunit.report.compare.Comparison;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.markdown.ComparisonMarkdown;
import io.perfjunit.report.text.ComparisonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets results side by side. */
@Command(
        name = "compare",
        description =
                "Compares runs, environments or variants with the first of them, and says which changes are real.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Parameters(
            arity = "2..*",
            paramLabel = "[NAME=]REPORT[::TEST]",
            description = {
                "Folder of a report, report.json, or file of a run.",
                "Reports of the same name are runs of one side.",
                "With ::TEST only tests with that text in their name; name one of each to compare variants."
            })
    private List<String> reports = List.of();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with tables and charts.")
    private @Nullable Path html;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the tables as Markdown.")
    private @Nullable Path markdown;

    @Option(names = "--check", description = "Exit with 1 if a real change is for the worse.")
    private boolean isChecked;

    @Mixin
    private final TestChoice tests = new TestChoice();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ComparedSources sources =
                ComparedSources.of(reports.stream().map(ComparedSource::parse).toList(), tests);
        Comparison comparison = sources.compare();
        PrintWriter out = spec.commandLine().getOut();
        ComparisonText.lines(comparison).forEach(out::println);
        if (html != null) {
            write(html, HtmlReport.comparison(comparison), out);
        }
        if (markdown != null) {
            write(markdown, ComparisonMarkdown.of(comparison), out);
        }
        int exitCode = isChecked && comparison.real(true) > 0 ? ExitCode.NOT_MET : ExitCode.FINE;
        return new Unreadable(sources.unreadable()).tell(spec.commandLine().getErr(), exitCode);
    }

    private static void write(Path file, String text, PrintWriter out) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
        out.println("written: " + file);
    }
}
