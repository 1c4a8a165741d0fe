package io.perfjunit.report.markdown;

import io.perfjunit.report.json.CapacityDocument;
import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.ExecutiveSummary;
import io.perfjunit.report.words.KeyFigureWords;
import io.perfjunit.report.words.Notices;
import io.perfjunit.report.words.SpeedBandWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import io.perfjunit.run.OutcomeWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be said of one test beyond its row, in the order of its page. */
final class TestDetails {

    private static final int MOST_ERRORS = 5;

    private TestDetails() {}

    static boolean isWorthTelling(RunOutline outline) {
        RunDocument run = outline.run();
        return Standing.of(run) != Standing.MET
                || !run.verdict().warnings().isEmpty()
                || !Notices.of(run).isEmpty()
                || !KeyFigureWords.told(run).isEmpty()
                || SpeedBandWords.of(run).isPresent()
                || !run.findings().isEmpty()
                || !run.earlierAttempts().isEmpty()
                || !run.stages().isEmpty()
                || run.capacity() != null
                || !run.metrics().isEmpty()
                || run.whole().tellsExchanges()
                || run.starts() != null;
    }

    static String of(RunOutline outline) {
        RunDocument run = outline.run();
        Standing standing = Standing.of(run);
        String title = standing.mark() + " <b>" + standing.word() + "</b> "
                + EscapedText.inHtml(run.test().title());
        return MarkdownTable.folded(
                title,
                summary(run)
                        + lines(run)
                        + BudgetDetails.of(run)
                        + OverviewDetails.targets(run)
                        + OverviewDetails.speed(run)
                        + FindingDetails.of(run)
                        + SweepDetails.of(run)
                        + CapacityDetails.of(run)
                        + MeasuredDetails.stages(run)
                        + StepDetails.of(run)
                        + MeasuredDetails.metrics(run)
                        + errors(run.errors()));
    }

    /** The sentences above the page, but for those that stand below with their figures. */
    private static String summary(RunDocument run) {
        Set<String> below = new HashSet<>();
        run.sweep().ifPresent(sweep -> below.addAll(sweep.sentences()));
        run.findings().forEach(finding -> below.add(ExecutiveSummary.sentence(finding)));
        CapacityDocument capacity = run.capacity();
        if (capacity != null) {
            below.add(ExecutiveSummary.sentence(capacity));
        }
        return ExecutiveSummary.of(run).stream()
                .filter(sentence -> !below.contains(sentence))
                .map(EscapedText::inProse)
                .collect(Collectors.joining(" ", "", "\n\n"));
    }

    private static String lines(RunDocument run) {
        StringBuilder out = new StringBuilder();
        Notices.of(run).forEach(notice -> {
            out.append("- **").append(EscapedText.inProse(notice.title())).append("**\n");
            notice.lines()
                    .forEach(line ->
                            out.append("  - ").append(EscapedText.inProse(line)).append('\n'));
        });
        out.append(MeasuredDetails.lines(run));
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    private static String errors(List<ErrorDocument> errors) {
        MarkdownTable table = new MarkdownTable("nttt", "Count", "Outcome", "Error", "At");
        errors.stream()
                .limit(MOST_ERRORS)
                .forEach(error -> table.row(
                        Figures.count(error.count()),
                        OutcomeWords.of(error.outcome(), error.count()),
                        CodeSpan.of(error.type() + ": " + error.told()),
                        CodeSpan.of(error.frame())));
        int more = errors.size() - MOST_ERRORS;
        return table.text("error") + (more > 0 ? "… and " + Figures.count(more, "more kind") + " of error.\n\n" : "");
    }
}
