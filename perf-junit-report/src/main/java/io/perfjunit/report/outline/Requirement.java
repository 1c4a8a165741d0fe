package io.perfjunit.report.outline;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.ReadinessDocument.RequirementDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.Verdict;

/**
 * A budget of a test as something that a build has to fulfil.
 *
 * @param run the run that decides about it
 * @param budget what became of it
 */
public record Requirement(RunOutline run, BudgetDocument budget) {

    /** True when it holds. */
    public boolean isMet() {
        return budget.verdict() == Verdict.MET;
    }

    /** True when it does not hold and that only warns. */
    public boolean onlyWarns() {
        return !isMet() && budget.severity() == Severity.WARN;
    }

    /** How grave it is, 0 for met. */
    int gravity() {
        return isMet() ? 0 : onlyWarns() ? 1 : budget.verdict() == Verdict.INCONCLUSIVE ? 2 : 3;
    }

    /** In words. */
    public BudgetWords words() {
        return new BudgetWords(budget, run.run());
    }

    RequirementDocument toDocument() {
        RunDocument of = run.run();
        BudgetWords words = words();
        return new RequirementDocument(
                of.test().key(),
                words.name(),
                budget.unit(),
                budget.limit(),
                budget.isFloor(),
                budget.measured(),
                budget.verdict(),
                budget.severity(),
                words.name() + " " + words.limit() + ": " + words.measured());
    }
}
