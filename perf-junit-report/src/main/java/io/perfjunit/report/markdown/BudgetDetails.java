package io.perfjunit.report.markdown;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Verdict;
import java.util.List;

/** Every budget of a run with what became of it; of many, those that were kept stand behind a fold. */
final class BudgetDetails {

    private final RunDocument run;

    private BudgetDetails(RunDocument run) {
        this.run = run;
    }

    /** Empty where nothing was promised. */
    static String of(RunDocument run) {
        return new BudgetDetails(run).text();
    }

    private String text() {
        List<BudgetDocument> all = run.verdict().budgets();
        if (all.size() <= MarkdownTable.MOST_OPEN) {
            return table(all);
        }
        List<BudgetDocument> kept =
                all.stream().filter(budget -> budget.verdict() == Verdict.MET).toList();
        List<BudgetDocument> others =
                all.stream().filter(budget -> budget.verdict() != Verdict.MET).toList();
        String rest =
                kept.isEmpty() ? "" : MarkdownTable.folded(Figures.count(kept.size(), "budget") + " kept", table(kept));
        return table(others) + rest;
    }

    private String table(List<BudgetDocument> budgets) {
        MarkdownTable table = new MarkdownTable(
                "ttnnnnnnt",
                "",
                "Budget",
                "Limit",
                "Measured",
                "Margin",
                "95 % interval",
                "Calls",
                "First breach",
                "Note");
        budgets.forEach(budget -> row(table, budget, new BudgetWords(budget, run)));
        return table.text("budget");
    }

    private static void row(MarkdownTable table, BudgetDocument budget, BudgetWords words) {
        table.row(
                words.verdict(),
                CodeSpan.of(words.name()),
                words.limit(),
                words.measured(),
                words.margin(),
                words.interval(),
                Figures.count(budget.samples()),
                words.firstBreach(),
                EscapedText.inProse(String.join("; ", words.notes())));
    }
}
