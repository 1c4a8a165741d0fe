package io.perfjunit.report.html;

import io.perfjunit.report.chart.Gauge;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Budgets with what became of them. */
final class BudgetTable {

    private static final List<String> HEAD = List.of(
            "Verdict", "Budget", "Limit", "Measured", "Margin", "95 % interval", "Calls", "Over limit", "First breach");

    private BudgetTable() {}

    /** All of them; of many, those that are not kept, and the others behind a fold. */
    static FoldedTable of(RunDocument run) {
        List<BudgetDocument> all = run.verdict().budgets();
        Map<Boolean, List<BudgetDocument>> parts =
                all.stream().collect(Collectors.partitioningBy(budget -> budget.verdict() == Verdict.MET));
        List<BudgetDocument> kept = parts.getOrDefault(true, List.of());
        List<BudgetDocument> others = parts.getOrDefault(false, List.of());
        boolean folds = all.size() > FoldedTable.MOST_OPEN && !others.isEmpty();
        return new FoldedTable(
                table("Budgets", run, folds ? others : all),
                table("Budgets that were kept", run, folds ? kept : List.of()),
                Figures.count(kept.size(), "budget") + " kept");
    }

    private static TableView table(String caption, RunDocument run, List<BudgetDocument> budgets) {
        return new TableView(
                        caption,
                        TableView.LED_CARDS,
                        HEAD,
                        budgets.stream().map(budget -> row(budget, run)).toList())
                .sortable();
    }

    private static List<Cell> row(BudgetDocument budget, RunDocument run) {
        BudgetWords words = new BudgetWords(budget, run);
        String css = words.css();
        return List.of(
                Cell.of(words.verdict()).styled("verdict " + css),
                Cell.of(words.name())
                        .noting(words.severity() + " · " + words.origin())
                        .styled("name"),
                Cell.of(words.limit()),
                Cell.of(unbroken(words.measured()))
                        .drawing(gauge(budget, css))
                        .noting(String.join("; ", words.notes()))
                        .styled("strong " + css),
                Cell.of(words.margin()),
                Cell.of(words.interval()),
                Cell.of(Figures.count(budget.samples())),
                Cell.of(words.over()),
                Cell.of(words.firstBreach()));
    }

    private static String unbroken(String measured) {
        return measured.replace(" %", "\u00a0%").replace("% failed", "%\u00a0failed");
    }

    /** A floor is drawn like a ceiling; that longer is better there is said by the colour and the margin. */
    private static String gauge(BudgetDocument budget, String css) {
        if (budget.measured() == null || budget.limit() == 0) {
            return "";
        }
        Ink ink = css.equals("good") ? Ink.GOOD : css.equals("bad") ? Ink.BAD : Ink.UNSURE;
        return Gauge.draw(
                ink,
                budget.measured() / budget.limit(),
                multiple(budget, budget.intervalLow(), Double.NaN),
                multiple(budget, budget.intervalHigh(), Double.POSITIVE_INFINITY));
    }

    private static double multiple(BudgetDocument budget, @Nullable Double value, double otherwise) {
        return value == null ? otherwise : value / budget.limit();
    }
}
