package io.perfjunit.report;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import io.perfjunit.run.PerfSettings;
import java.nio.file.Path;
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
    private ReportFolder folder = new ReportFolder(ReportLocation.find(key -> Optional.empty()));

    /** For {@link java.util.ServiceLoader}. */
    public ReportListener() {
        this(ReportConsole.standard(), Session.ofThisProcess());
    }

    ReportListener(ReportConsole console, Session session) {
        this.console = console;
        this.session = session;
    }

    @Override
    public void sessionStarted(PerfSettings settings) {
        folder = new ReportFolder(ReportLocation.find(settings));
    }

    @Override
    public Optional<Path> runFinished(PerfRun run) {
        return console.telling(() -> {
            RunDocument document = RunMapper.toDocument(run, session.document());
            return folder.add(document, session.nextAttempt(document.test()));
        });
    }

    @Override
    public Optional<Path> sessionFinished() {
        return console.telling(folder::rebuild);
    }
}
