package io.perfjunit.report.markdown;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.report.words.ExecutiveSummary;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import io.perfjunit.run.OutcomeWords;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Verdict;
import java.util.List;

/** What is to be said of one test beyond its row: relaxations, every budget, what was measured, the most frequent errors. */
final class TestDetails {

    private static final int MOST_ERRORS = 5;
    private static final int MOST_BUDGETS = 60;

    private TestDetails() {}

    static boolean isWorthTelling(RunOutline outline) {
        RunDocument run = outline.run();
        return Standing.of(run) != Standing.MET
                || !run.verdict().warnings().isEmpty()
                || !run.relaxations().isEmpty()
                || !run.notices().isEmpty()
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
        StringBuilder out = new StringBuilder();
        out.append("<details><summary>")
                .append(standing.mark())
                .append(" <b>")
                .append(standing.word())
                .append("</b> ");
        out.append(EscapedText.inHtml(run.test().title())).append("</summary>\n\n");
        out.append(EscapedText.inProse(String.join(" ", ExecutiveSummary.of(run))))
                .append("\n\n");
        run.relaxations()
                .forEach(line ->
                        out.append("- relaxed: ").append(CodeSpan.of(line)).append('\n'));
        run.notices()
                .forEach(
                        line -> out.append("- note: ").append(CodeSpan.of(line)).append('\n'));
        if (!run.end().isPlanned()) {
            out.append("- ").append(RunWords.end(run)).append('\n');
        }
        out.append(MeasuredDetails.lines(run)).append('\n');
        budgets(out, run);
        out.append(FindingDetails.of(run));
        out.append(SweepDetails.of(run));
        out.append(CapacityDetails.of(run));
        out.append(MeasuredDetails.tables(run));
        errors(out, run.errors());
        return out.append("</details>\n\n").toString();
    }

    private static void budgets(StringBuilder out, RunDocument run) {
        List<BudgetDocument> budgets = run.verdict().budgets();
        if (budgets.isEmpty()) {
            return;
        }
        out.append("| | Budget | Limit | Measured | Margin | 95 % interval | Calls | First breach | Note |\n");
        out.append("|---|---|--:|--:|--:|--:|--:|--:|---|\n");
        budgets.stream().limit(MOST_BUDGETS).forEach(budget -> budget(out, budget, new BudgetWords(budget, run)));
        if (budgets.size() > MOST_BUDGETS) {
            out.append("\n… and ")
                    .append(Figures.count(budgets.size() - MOST_BUDGETS, "more budget"))
                    .append(".\n");
        }
        out.append('\n');
    }

    private static void budget(StringBuilder out, BudgetDocument budget, BudgetWords words) {
        Standing standing = Standing.of(budget.verdict());
        boolean warns = budget.severity() == Severity.WARN && budget.verdict() != Verdict.MET;
        String verdict = warns ? "! WARNING" : standing.mark() + " " + standing.word();
        out.append("| ").append(verdict);
        out.append(" | ").append(CodeSpan.of(words.name()));
        out.append(" | ").append(words.limit());
        out.append(" | ").append(words.measured());
        out.append(" | ").append(words.margin());
        out.append(" | ").append(words.interval());
        out.append(" | ").append(Figures.count(budget.samples()));
        out.append(" | ").append(words.firstBreach());
        out.append(" | ").append(note(words)).append(" |\n");
    }

    private static String note(BudgetWords words) {
        String notes = String.join("; ", words.notes());
        return notes.isEmpty() ? "" : EscapedText.inProse(notes);
    }

    private static void errors(StringBuilder out, List<ErrorDocument> errors) {
        if (errors.isEmpty()) {
            return;
        }
        out.append("| Count | Outcome | Error | At |\n|--:|---|---|---|\n");
        errors.stream().limit(MOST_ERRORS).forEach(error -> {
            out.append("| ").append(Figures.count(error.count()));
            out.append(" | ").append(OutcomeWords.of(error.outcome(), error.count()));
            out.append(" | ").append(CodeSpan.of(error.type() + ": " + error.told()));
            out.append(" | ").append(CodeSpan.of(error.frame())).append(" |\n");
        });
        if (errors.size() > MOST_ERRORS) {
            out.append("\n… and ")
                    .append(Figures.count(errors.size() - MOST_ERRORS, "more kind"))
                    .append(" of error.\n");
        }
        out.append('\n');
    }
}
