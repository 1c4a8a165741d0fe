package io.perfjunit.report;

import io.perfjunit.report.compare.Experiment;
import io.perfjunit.report.compare.Experiments;
import io.perfjunit.report.export.Exports;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.json.PastRunDocument;
import io.perfjunit.report.json.ReportJson;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.TestDocument;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The folder of the report: {@code runs/*.json} is the truth, everything else is made from it and can be made again.
 *
 * @param root absolute path of the folder
 * @param history what remembers earlier builds
 */
record ReportFolder(Path root, HistoryFile history) {

    static final String RUNS = "runs";
    static final String TESTS = "tests";
    static final String EXPORTS = "exports";
    static final String INDEX = "index.html";

    /** One that remembers within itself. */
    ReportFolder(Path root) {
        this(root, new HistoryFile(root));
    }

    /** Notes that a load begins. */
    Path begin(TestDocument test, SessionDocument session) throws IOException {
        begun().begin(test, session);
        return root;
    }

    private BegunLoads begun() {
        return new BegunLoads(root.resolve(RUNS));
    }

    /**
     * Keeps a run and writes its page.
     *
     * @return the page
     * @throws IncompleteReportException if not all files could be written
     */
    Path add(RunDocument run, int attempt) throws IOException {
        Files.createDirectories(root.resolve(RUNS));
        Files.createDirectories(root.resolve(TESTS));
        Parts parts = new Parts();
        String page = FileName.ofPage(run.test(), attempt);
        parts.makeMeanwhile(page, () -> page(run, page, List.of()));
        parts.make(RUNS + "/" + FileName.ofFragment(run.id()), () -> keep(run));
        export(parts, FileName.ofExports(run.test(), attempt), () -> Exports.ofRun(run));
        return parts.startingAt(page, root.resolve(TESTS).resolve(page));
    }

    private void keep(RunDocument run) throws IOException {
        byte[] json = RunJson.write(run);
        AtomicFile.write(inside(RUNS, FileName.ofFragment(run.id())), out -> out.write(json));
        begun().end(run.test(), run.session());
    }

    /** Keeps a run that was read from elsewhere, and nothing made of it. */
    void keep(String id, byte[] json) throws IOException {
        Files.createDirectories(root.resolve(RUNS));
        AtomicFile.write(inside(RUNS, FileName.ofFragment(id)), out -> out.write(json));
    }

    /** The runs that are kept. */
    Fragments fragments() throws IOException {
        return Fragments.in(root.resolve(RUNS));
    }

    /** What should be there too and is not: files that cannot be read, loads that left no result. */
    List<String> missing(Fragments fragments) throws IOException {
        List<String> missing = new ArrayList<>(fragments.unreadable());
        missing.addAll(begun().lines(fragments));
        return missing;
    }

    /** Whether a run was kept. */
    boolean holds(RunDocument run) {
        return Files.exists(root.resolve(RUNS).resolve(FileName.ofFragment(run.id())));
    }

    private void export(Parts parts, String name, Supplier<Map<String, String>> files) {
        parts.make(EXPORTS, () -> files.get()
                .forEach((suffix, text) -> parts.make(EXPORTS + "/" + name + suffix, () -> {
                    Files.createDirectories(root.resolve(EXPORTS));
                    write(inside(EXPORTS, name + suffix), text);
                })));
    }

    private Path page(RunDocument run, String name, List<RunOutline> attempts) throws IOException {
        Path page = inside(TESTS, name);
        write(page, HtmlReport.page(run, attempts));
        return page;
    }

    /**
     * Makes index, summary and the document of all runs anew, and leaves out runs that were replaced.
     *
     * @return the index
     * @throws IncompleteReportException if not all files could be written
     */
    Path rebuild() throws IOException {
        return rebuild(false);
    }

    /**
     * Makes all files but the runs anew, pages and exports of every run too.
     *
     * @return the index
     * @throws IncompleteReportException if not all files could be written
     */
    Path remake() throws IOException {
        return rebuild(true);
    }

    private Path rebuild(boolean pagesToo) throws IOException {
        Files.createDirectories(root.resolve(RUNS));
        Files.createDirectories(root.resolve(TESTS));
        return FolderLock.holding(root, FolderLock.PATIENCE, () -> rebuildAlone(pagesToo));
    }

    private Path rebuildAlone(boolean pagesToo) throws IOException {
        Parts parts = new Parts();
        parts.make("old files", () -> Leftovers.removeFrom(root));
        Fragments fragments = fragments();
        parts.make("old pages", () -> forget(fragments));
        pages(parts, fragments, pagesToo);
        List<Path> files = fragments.current().stream().map(Fragment::file).toList();
        BuildOutline build = outline(parts, fragments);
        parts.make(
                "report.json",
                () -> AtomicFile.write(
                        root.resolve("report.json"),
                        out -> ReportJson.write(
                                out,
                                files,
                                build.readiness().toDocument(),
                                build.experiments().stream()
                                        .map(Experiment::toDocument)
                                        .toList())));
        parts.make("summary.md", () -> write(root.resolve("summary.md"), MarkdownSummary.of(build)));
        export(parts, "", () -> Exports.ofBuild(build.lastRuns()));
        Path index = root.resolve(INDEX);
        parts.make(INDEX, () -> write(index, HtmlReport.index(build)));
        return parts.startingAt(INDEX, index);
    }

    private BuildOutline outline(Parts parts, Fragments fragments) throws IOException {
        List<String> missing = missing(fragments);
        Map<String, PastRunDocument> before = new HashMap<>();
        parts.make(HistoryFile.NAME, () -> before.putAll(before(fragments)));
        List<Experiment> experiments = new ArrayList<>();
        parts.make("experiments", () -> experiments.addAll(Experiments.of(fragments.lastRuns(), fragments::whole)));
        return new BuildOutline(
                fragments.current().stream().map(Fragment::outline).toList(), missing, before, experiments);
    }

    private Map<String, PastRunDocument> before(Fragments fragments) throws IOException {
        Set<String> build = fragments.ids();
        return history.update(
                        it -> it.with(fragments.lastRuns(), build),
                        history.folder().equals(root))
                .before(build);
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
    private void pages(Parts parts, Fragments fragments, boolean all) {
        for (Fragment fragment : fragments.current()) {
            RunOutline outline = fragment.outline();
            Path page = root.resolve(fragment.page());
            if (all || outline.attempts() > 1 || !Files.exists(page)) {
                String name = page.getFileName().toString();
                parts.make(name, () -> page(RunJson.read(fragment.file()), name, fragments.attemptsOf(fragment)));
            }
            if (all) {
                parts.make("exports", () -> exports(parts, fragment));
            }
        }
    }

    private void exports(Parts parts, Fragment fragment) throws IOException {
        RunDocument run = RunJson.read(fragment.file());
        export(parts, FileName.ofExports(run.test(), fragment.outline().attempt()), () -> Exports.ofRun(run));
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
