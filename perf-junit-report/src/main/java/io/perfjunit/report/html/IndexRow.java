package io.perfjunit.report.html;

import io.perfjunit.report.chart.Sparkline;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;

/**
 * A run on the index.
 *
 * @param standing how it stands
 * @param name of the test
 * @param link its page
 * @param note the load, and which attempt it is
 * @param relaxed true when limits were loosened from outside
 * @param budgets budgets kept
 * @param warnings budgets that warn; may be empty
 * @param p95 of successes
 * @param throughput successes per second
 * @param errors error rate
 * @param hasErrors true when it is not zero
 * @param length of the measured window
 * @param shape p95 over time as a picture
 * @param headline the verdict in a sentence; empty for a promise kept
 */
record IndexRow(
        Standing standing,
        String name,
        String link,
        String note,
        boolean relaxed,
        String budgets,
        String warnings,
        String p95,
        String throughput,
        String errors,
        boolean hasErrors,
        String length,
        String shape,
        String headline) {

    static IndexRow of(RunOutline outline) {
        RunDocument run = outline.run();
        Standing standing = Standing.of(run);
        int warnings = run.verdict().warnings().size();
        return new IndexRow(
                standing,
                VisibleText.line(run.test().title()),
                outline.page(),
                note(outline),
                !run.relaxations().isEmpty(),
                RunWords.budgetsKept(run),
                warnings == 0 ? "" : Figures.count(warnings, "warning"),
                LatencyLimits.nanos(run.iterations().successes().p95Nanos()),
                RunWords.throughput(run),
                RunWords.errorRate(run),
                run.iterations().counts().failed() > 0,
                Figures.nanos(run.timeline().windowNanos()),
                Sparkline.draw(outline.shape()),
                standing == Standing.MET ? "" : VisibleText.line(RunWords.headline(run)));
    }

    private static String note(RunOutline outline) {
        String attempt = outline.attempts() == 1 ? "" : " · run " + outline.attempt() + " of " + outline.attempts();
        return PlanWords.brief(outline.run().plan()) + attempt;
    }
}
