package io.perfjunit.report.json;

import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Verdict;
import java.util.List;

/**
 * All budgets of a test together.
 *
 * @param overall the gravest verdict among the budgets that can fail the test
 * @param budgets every budget, kept ones too, in the order in which they were written
 */
public record VerdictDocument(Verdict overall, List<BudgetDocument> budgets) {

    public VerdictDocument {
        Required.field("verdict.overall", overall);
        budgets = RunDocument.orEmpty(budgets);
    }

    /** Budgets of this verdict that fail the test when they are not met. */
    public List<BudgetDocument> failing(Verdict verdict) {
        return budgets.stream()
                .filter(budget -> budget.severity() != Severity.WARN && budget.verdict() == verdict)
                .toList();
    }

    /** Budgets that are not met but only warn. */
    public List<BudgetDocument> warnings() {
        return budgets.stream()
                .filter(budget -> budget.severity() == Severity.WARN && budget.verdict() != Verdict.MET)
                .toList();
    }

    /** Number of budgets that are met. */
    public long met() {
        return budgets.stream()
                .filter(budget -> budget.verdict() == Verdict.MET)
                .count();
    }
}
