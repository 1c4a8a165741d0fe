package io.perfjunit.report;

import io.perfjunit.report.export.Exports;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.json.ReportJson;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of the report: {@code runs/*.json} is the truth, everything else is made from it and can be made again.
 *
 * @param root absolute path of the folder
 */
record ReportFolder(Path root) {

    static final String RUNS = "runs";
    static final String TESTS = "tests";
    static final String EXPORTS = "exports";

    /** Keeps a run and writes its page. @return the page */
    Path add(RunDocument run, int attempt) throws IOException {
        Files.createDirectories(root.resolve(RUNS));
        Files.createDirectories(root.resolve(TESTS));
        byte[] json = RunJson.write(run);
        AtomicFile.write(inside(RUNS, FileName.ofFragment(run.id())), out -> out.write(json));
        Path page = page(run, FileName.ofPage(run.test(), attempt), List.of());
        export(FileName.ofExports(run.test(), attempt), Exports.ofRun(run));
        return page;
    }

    private void export(String name, Map<String, String> files) throws IOException {
        Files.createDirectories(root.resolve(EXPORTS));
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(inside(EXPORTS, name + file.getKey()), file.getValue());
        }
    }

    private Path page(RunDocument run, String name, List<RunOutline> attempts) throws IOException {
        Path page = inside(TESTS, name);
        write(page, HtmlReport.page(run, attempts));
        return page;
    }

    /** Makes index, summary and the document of all runs anew, and leaves out runs that were replaced. @return the index */
    Path rebuild() throws IOException {
        Files.createDirectories(root.resolve(RUNS));
        Files.createDirectories(root.resolve(TESTS));
        return FolderLock.holding(root, FolderLock.PATIENCE, this::rebuildAlone);
    }

    private Path rebuildAlone() throws IOException {
        Fragments fragments = Fragments.in(root.resolve(RUNS));
        forget(fragments);
        pages(fragments);
        BuildOutline build = new BuildOutline(
                fragments.current().stream().map(Fragment::outline).toList(), fragments.unreadable());
        List<Path> files = fragments.current().stream().map(Fragment::file).toList();
        AtomicFile.write(root.resolve("report.json"), out -> ReportJson.write(out, files));
        write(root.resolve("summary.md"), MarkdownSummary.of(build));
        export("", Exports.ofBuild(build.lastRuns()));
        Path index = root.resolve("index.html");
        write(index, HtmlReport.index(build));
        return index;
    }

    /** The summary of all runs; empty when it could not be written. */
    Optional<String> summary() throws IOException {
        Path summary = root.resolve("summary.md");
        return Files.exists(summary) ? Optional.of(Files.readString(summary)) : Optional.empty();
    }

    /** Removes what a later session has replaced. */
    private void forget(Fragments fragments) throws IOException {
        List<String> kept = fragments.current().stream().map(Fragment::page).toList();
        for (Fragment fragment : fragments.replaced()) {
            Files.deleteIfExists(fragment.file());
            if (!kept.contains(fragment.page())) {
                Files.deleteIfExists(root.resolve(fragment.page()));
                forgetExports(fragment);
            }
        }
    }

    private void forgetExports(Fragment fragment) throws IOException {
        String name = FileName.ofExports(
                fragment.outline().run().test(), fragment.outline().attempt());
        for (String suffix : Exports.ofRun(fragment.outline().run()).keySet()) {
            Files.deleteIfExists(inside(EXPORTS, name + suffix));
        }
    }

    /** Runs of the same test name each other; and a page that a killed process could not write any more is made up for. */
    private void pages(Fragments fragments) throws IOException {
        for (Fragment fragment : fragments.current()) {
            Path page = root.resolve(fragment.page());
            if (fragment.outline().attempts() > 1 || !Files.exists(page)) {
                page(RunJson.read(fragment.file()), page.getFileName().toString(), fragments.attemptsOf(fragment));
            }
        }
    }

    private Path inside(String folder, String name) throws IOException {
        Path file = root.resolve(folder).resolve(name).normalize();
        if (!file.startsWith(root.resolve(folder))) {
            throw new IOException(name + " would leave the folder of the report");
        }
        return file;
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
