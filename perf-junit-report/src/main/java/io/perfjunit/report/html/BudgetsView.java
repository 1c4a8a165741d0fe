package io.perfjunit.report.html;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every budget. Where a few of many are not kept, these stand open, and the others behind a fold: a sweep has as many as it has levels
 * times limits, and a reader should not have to search.
 *
 * @param first those that stand open
 * @param kept the others, all kept; may be empty
 */
record BudgetsView(TableView first, TableView kept) {

    /** As many rows as stand below each other on a screen. */
    private static final int MOST_OPEN = 10;

    static BudgetsView of(RunDocument run) {
        List<BudgetDocument> all = run.verdict().budgets();
        Map<Boolean, List<BudgetDocument>> parts =
                all.stream().collect(Collectors.partitioningBy(budget -> budget.verdict() == Verdict.MET));
        List<BudgetDocument> kept = parts.getOrDefault(true, List.of());
        List<BudgetDocument> others = parts.getOrDefault(false, List.of());
        boolean folds = all.size() > MOST_OPEN && !others.isEmpty();
        return new BudgetsView(
                BudgetTable.of("Budgets", run, folds ? others : all),
                BudgetTable.of("Budgets that were kept", run, folds ? kept : List.of()));
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    String keptWords() {
        return Figures.count(kept.rows().size(), "budget") + " kept";
    }
}
