package io.perfjunit.sla;

import io.perfjunit.result.LoadResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * All budgets of a test together.
 *
 * @param budgets what became of each, in the order in which they were written
 * @param noCalls true when not a single iteration was due in the measured window: then nothing is met, whatever the budgets
 */
public record SlaVerdict(List<BudgetVerdict> budgets, boolean noCalls) {

    public SlaVerdict {
        budgets = List.copyOf(budgets);
    }

    /** Judges every budget on a result. */
    public static SlaVerdict judge(List<Budget> budgets, LoadResult result) {
        return new SlaVerdict(
                budgets.stream().map(budget -> budget.judge(result)).toList(),
                result.iterations().counts().total() == 0);
    }

    /** The gravest verdict among the budgets that can fail the test. */
    public Verdict overall() {
        return noCalls
                ? Verdict.BROKEN
                : failing().map(BudgetVerdict::verdict).max(Verdict::compareTo).orElse(Verdict.MET);
    }

    /** Budgets that fail the test. */
    public List<BudgetVerdict> broken() {
        return failing().filter(budget -> budget.verdict() == Verdict.BROKEN).toList();
    }

    /** Budgets that are broken or undecided, but only warn. */
    public List<BudgetVerdict> warnings() {
        return budgets.stream()
                .filter(budget -> budget.budget().scope().severity() == Severity.WARN && !budget.isMet())
                .toList();
    }

    /** Budgets that can fail the test and for which the run could not tell. */
    public List<BudgetVerdict> inconclusive() {
        return failing()
                .filter(budget -> budget.verdict() == Verdict.INCONCLUSIVE)
                .toList();
    }

    /** True when nothing is broken, and all that is undecided is so because the generator was not healthy. */
    public boolean isStarved() {
        return overall() == Verdict.INCONCLUSIVE
                && inconclusive().stream().allMatch(budget -> budget.reason() == Reason.UNHEALTHY_GENERATOR);
    }

    private Stream<BudgetVerdict> failing() {
        return budgets.stream().filter(budget -> budget.budget().scope().severity() != Severity.WARN);
    }
}
