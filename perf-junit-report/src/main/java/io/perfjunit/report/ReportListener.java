package io.perfjunit.report;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.report.ci.CiNotes;
import io.perfjunit.report.ci.CiSystem;
import io.perfjunit.report.json.BaselineDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.ExecutiveSummary;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.PerfRunListener;
import io.perfjunit.run.PerfSettings;
import io.perfjunit.run.TestName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the report of every load test. It is found by {@link java.util.ServiceLoader}: having this module on the class path is all
 * it takes.
 *
 * <p>Files go to {@value #DIRECTORY_KEY}; by default to {@code target/perf-report} beside a {@code pom.xml},
 * {@code build/reports/perf-junit} beside a Gradle build, and else {@code perf-report}. What is remembered of earlier builds lies there
 * too, or in {@value #HISTORY_KEY}.
 *
 * <p>Whatever keeps a file from being written is told once on the console and changes nothing about the test.
 */
public final class ReportListener implements PerfRunListener {

    /** Key of the setting that names the folder of the report. */
    public static final String DIRECTORY_KEY = "perf.report.dir";

    /** Key of the setting that names the folder of the history. */
    public static final String HISTORY_KEY = "perf.history.dir";

    /** Key of the setting that says what becomes of baselines. */
    public static final String BASELINE_KEY = "perf.baseline";

    /** Key of the setting that names their folder. */
    public static final String BASELINE_DIRECTORY_KEY = "perf.baseline.dir";

    private static final String UPDATE = "update";

    private final ReportConsole console;
    private final Session session;
    private final CiNotes ci;
    private final Rehearsal rehearsal;
    private final Map<String, RunDocument> lastRuns = new LinkedHashMap<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private ReportFolder folder = ReportLocation.folder(key -> Optional.empty());
    private BaselineFolder baselines = ReportLocation.baselines(key -> Optional.empty());
    private boolean updatesBaselines;

    /** For {@link java.util.ServiceLoader}. */
    public ReportListener() {
        this(
                ReportConsole.standard(),
                Session.ofThisProcess(),
                new CiNotes(CiSystem.current(), ReportConsole.standardOutput()),
                new Rehearsal());
    }

    /** One that tells no CI system. */
    ReportListener(ReportConsole console, Session session) {
        this(console, session, CiNotes.none(), new Rehearsal());
    }

    ReportListener(ReportConsole console, Session session, CiNotes ci, Rehearsal rehearsal) {
        this.console = console;
        this.session = session;
        this.ci = ci;
        this.rehearsal = rehearsal;
    }

    @Override
    public void sessionStarted(PerfSettings settings) {
        folder = ReportLocation.folder(settings);
        baselines = ReportLocation.baselines(settings);
        updatesBaselines =
                settings.get(BASELINE_KEY).filter(UPDATE::equalsIgnoreCase).isPresent();
    }

    /** So that the report can tell of a load whose process is killed, and that nobody waits an hour for one that cannot be written. */
    @Override
    public void loadStarted(TestName test, LoadPlan plan) {
        console.telling(() -> folder.begin(RunMapper.test(test), session.document()));
        rehearsal.before(plan, console);
    }

    @Override
    public Optional<Path> runFinished(PerfRun run) {
        RunDocument measured = besideItsBaseline(RunMapper.toDocument(run, session.document()));
        RunDocument document = measured.with(ExecutiveSummary.of(measured));
        lastRuns.put(document.test().key(), document.withoutIntervals());
        Optional<Path> page =
                console.telling(() -> folder.add(document, session.nextAttempt(folder.root(), document.test())));
        page.ifPresent(ci::runFinished);
        if (!folder.holds(document)) {
            lost.add(document.test().title());
        }
        return page;
    }

    private RunDocument besideItsBaseline(RunDocument run) {
        return console.baseline(run.test().title(), "cannot be read", () -> baselines.read(run.test()))
                .map(kept -> run.against(BaselineDocument.of(kept)))
                .orElse(run);
    }

    @Override
    public Optional<Path> sessionFinished() {
        Optional<Path> index = console.telling(folder::rebuild);
        if (updatesBaselines) {
            lastRuns.values().forEach(this::keepAsBaseline);
        }
        console.lacks(lost);
        console.telling(() -> {
            List<RunDocument> runs = List.copyOf(lastRuns.values());
            ci.sessionFinished(runs, folder.summary().orElseGet(() -> summary(runs)), folder.root());
            return folder.root();
        });
        return index;
    }

    private void keepAsBaseline(RunDocument run) {
        if (BaselineFolder.isWorthKeeping(run)) {
            console.baseline(run.test().title(), "was not kept", () -> Optional.of(baselines.keep(run)));
        } else {
            console.baselineNotKept(run.test().title());
        }
    }

    /** Where the folder cannot be written to, at least that of this process. */
    private static String summary(List<RunDocument> runs) {
        return MarkdownSummary.of(new BuildOutline(
                runs.stream().map(run -> RunOutline.of(run, "", 1, 1)).toList(), List.of()));
    }
}
