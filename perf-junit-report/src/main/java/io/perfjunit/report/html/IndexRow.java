package io.perfjunit.report.html;

import io.perfjunit.report.chart.Sparkline;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.ChangeWords;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run on the index.
 *
 * @param standing how it stands
 * @param name of the test
 * @param link its page
 * @param note the load, and which attempt it is
 * @param changed how it stood in the last build, where that is not how it stands, and what keeps the two from being compared
 * @param relaxed true when limits were loosened from outside
 * @param budgets budgets kept
 * @param warnings budgets that warn; may be empty
 * @param p95 of successes
 * @param p95Change since the last build; may be empty, as the next ones
 * @param throughput successes per second
 * @param throughputChange since the last build
 * @param errors error rate
 * @param errorsBefore what it was
 * @param hasErrors true when it is not zero
 * @param length of the measured window
 * @param shape p95 over time as a picture
 * @param sinceBaseline what has changed since the baseline, each figure in words; empty where there is none or nothing can be compared
 * @param baselineCaveat why figures say nothing, or less than they seem to; may be empty
 * @param headline the verdict in a sentence; empty for a promise kept
 */
record IndexRow(
        Standing standing,
        String name,
        String link,
        String note,
        String changed,
        boolean relaxed,
        String budgets,
        String warnings,
        String p95,
        String p95Change,
        String throughput,
        String throughputChange,
        String errors,
        String errorsBefore,
        boolean hasErrors,
        String length,
        String shape,
        List<String> sinceBaseline,
        String baselineCaveat,
        String headline) {

    static IndexRow of(RunOutline outline, Optional<ChangeWords> change) {
        RunDocument run = outline.run();
        Standing standing = Standing.of(run);
        Optional<ChangeWords> baseline = ChangeWords.sinceBaseline(run);
        int warnings = run.verdict().warnings().size();
        return new IndexRow(
                standing,
                VisibleText.line(run.test().title()),
                outline.page(),
                note(outline),
                change.map(IndexRow::changed).orElse(""),
                !run.relaxations().isEmpty(),
                RunWords.budgetsKept(run),
                warnings == 0 ? "" : Figures.count(warnings, "warning"),
                LatencyLimits.nanos(run.iterations().successes().p95Nanos()),
                change.map(ChangeWords::p95).orElse(""),
                RunWords.throughput(run),
                change.map(ChangeWords::throughput).orElse(""),
                RunWords.errorRate(run),
                change.map(ChangeWords::errorRate).orElse(""),
                run.iterations().counts().failed() > 0,
                Figures.nanos(run.timeline().windowNanos()),
                Sparkline.draw(outline.shape()),
                baseline.map(ChangeWords::figures).orElse(List.of()),
                VisibleText.line(baseline.map(ChangeWords::caveat).orElse("")),
                standing == Standing.MET ? "" : VisibleText.line(RunWords.headline(run)));
    }

    private static String changed(ChangeWords change) {
        return Stream.of(change.standing(), change.caveat())
                .filter(words -> !words.isEmpty())
                .map(VisibleText::line)
                .collect(Collectors.joining(", "));
    }

    private static String note(RunOutline outline) {
        String attempt = outline.attempts() == 1 ? "" : " · run " + outline.attempt() + " of " + outline.attempts();
        return PlanWords.brief(outline.run().plan()) + attempt;
    }
}
