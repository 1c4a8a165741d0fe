package io.perfjunit.report;

import io.perfjunit.report.ci.CiNotes;
import io.perfjunit.report.ci.CiSystem;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import io.perfjunit.run.PerfSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the report of every load test. It is found by {@link java.util.ServiceLoader}: having this module on the class path is all
 * it takes.
 *
 * <p>Files go to {@value #DIRECTORY_KEY}; by default to {@code target/perf-report} beside a {@code pom.xml},
 * {@code build/reports/perf-junit} beside a Gradle build, and else {@code perf-report}.
 *
 * <p>Whatever keeps a file from being written is told once on the console and changes nothing about the test.
 */
public final class ReportListener implements PerfRunListener {

    /** Key of the setting that names the folder of the report. */
    public static final String DIRECTORY_KEY = "perf.report.dir";

    private final ReportConsole console;
    private final Session session;
    private final CiNotes ci;
    private final Map<String, RunDocument> lastRuns = new LinkedHashMap<>();
    private ReportFolder folder = new ReportFolder(ReportLocation.find(key -> Optional.empty()));

    /** For {@link java.util.ServiceLoader}. */
    public ReportListener() {
        this(
                ReportConsole.standard(),
                Session.ofThisProcess(),
                new CiNotes(CiSystem.current(), ReportConsole.standardOutput()));
    }

    /** One that tells no CI system. */
    ReportListener(ReportConsole console, Session session) {
        this(console, session, CiNotes.none());
    }

    private ReportListener(ReportConsole console, Session session, CiNotes ci) {
        this.console = console;
        this.session = session;
        this.ci = ci;
    }

    @Override
    public void sessionStarted(PerfSettings settings) {
        folder = new ReportFolder(ReportLocation.find(settings));
    }

    @Override
    public Optional<Path> runFinished(PerfRun run) {
        return console.telling(() -> {
            RunDocument document = RunMapper.toDocument(run, session.document());
            lastRuns.put(document.test().key(), document.withoutIntervals());
            Path page = folder.add(document, session.nextAttempt(document.test()));
            ci.runFinished(page);
            return page;
        });
    }

    @Override
    public Optional<Path> sessionFinished() {
        Optional<Path> index = console.telling(folder::rebuild);
        console.telling(() -> {
            List<RunDocument> runs = List.copyOf(lastRuns.values());
            ci.sessionFinished(runs, folder.summary().orElseGet(() -> summary(runs)), folder.root());
            return folder.root();
        });
        return index;
    }

    /** Where the folder cannot be written to, at least that of this process. */
    private static String summary(List<RunDocument> runs) {
        return MarkdownSummary.of(new BuildOutline(
                runs.stream().map(run -> RunOutline.of(run, "", 1, 1)).toList(), List.of()));
    }
}
