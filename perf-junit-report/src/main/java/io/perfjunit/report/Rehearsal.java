package io.perfjunit.report;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.report.export.Exports;
import io.perfjunit.report.html.HtmlReport;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.report.markdown.MarkdownSummary;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * Makes every file of a report in memory, of a small run that is kept for it, before a long load begins. What keeps reports from being
 * made, such as a version of a library that does not fit, is found before the load instead of after it; and the code that makes
 * them is loaded while nobody waits for it.
 */
class Rehearsal {

    /** A load of this length can spare a second. */
    static final Duration LONG = Duration.ofMinutes(1);

    static final String RUN = "rehearsal.json";

    private boolean done;

    /** Once, before the first load that is long. */
    final void before(LoadPlan plan, ReportConsole console) {
        if (!done && plan.length().filter(length -> length.compareTo(LONG) >= 0).isPresent()) {
            done = true;
            try {
                make();
            } catch (IOException | RuntimeException | LinkageError e) {
                console.foretell(e);
            }
        }
    }

    void make() throws IOException {
        RunDocument run = run();
        BuildOutline build = new BuildOutline(List.of(RunOutline.of(run, "", 1, 1)), List.of());
        RunJson.write(run);
        HtmlReport.page(run, List.of());
        Exports.ofRun(run);
        HtmlReport.index(build);
        MarkdownSummary.of(build);
        Exports.ofBuild(build.lastRuns());
    }

    static RunDocument run() throws IOException {
        try (InputStream resource = Rehearsal.class.getResourceAsStream(RUN)) {
            if (resource == null) {
                throw new IOException(RUN + " is missing beside " + Rehearsal.class.getName());
            }
            return RunJson.read(resource.readAllBytes());
        }
    }
}
