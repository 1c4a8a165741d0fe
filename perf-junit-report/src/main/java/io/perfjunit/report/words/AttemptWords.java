package io.perfjunit.report.words;

import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.Measured;
import io.perfjunit.report.json.VerdictDocument;
import io.perfjunit.sla.Verdict;
import java.util.stream.Collectors;

/** One of several attempts of a load in words. */
public final class AttemptWords {

    private AttemptWords() {}

    /** What it broke or left undecided: {@code p99 412 ms > 250 ms; error rate 2 % > 1 %}; {@code every budget held} if nothing. */
    public static String breaches(VerdictDocument verdict, Measured measured) {
        String breaches = verdict.budgets().stream()
                .filter(budget -> budget.verdict() != Verdict.MET)
                .map(budget -> breach(budget, measured))
                .collect(Collectors.joining("; "));
        return breaches.isEmpty() ? "every budget held" : breaches;
    }

    private static String breach(BudgetDocument budget, Measured measured) {
        return new BudgetWords(budget, measured).breach();
    }
}
