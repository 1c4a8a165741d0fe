package io.perfjunit.sla;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a load: looks on while it runs, for budgets that may end it and for those that every window has to keep, and gives the
 * verdict when it has ended. Memory does not grow with the length of the load. Used by one thread.
 */
public final class SlaWatch {

    private final List<Budget> budgets;
    private final Map<Budget, WindowFold> windows = new LinkedHashMap<>();
    private final Map<Budget, AbortFold> aborts = new LinkedHashMap<>();
    private final List<Budget> aborting = new ArrayList<>();

    /** A watch over {@code budgets}; {@code spans} say when each stage, and the whole load, is planned to be measured. */
    public SlaWatch(List<Budget> budgets, List<Span> spans) {
        this.budgets = List.copyOf(budgets);
        for (Budget budget : budgets) {
            spans.stream()
                    .filter(span -> span.stage().equals(budget.scope().stage()))
                    .findFirst()
                    .ifPresent(span -> watch(budget, span));
        }
    }

    private void watch(Budget budget, Span span) {
        budget.scope().window().ifPresent(length -> windows.put(budget, new WindowFold(budget, length, span)));
        if (budget.scope().severity() == Severity.ABORT) {
            aborts.put(budget, new AbortFold(budget, span));
        }
    }

    /** The lengths of the windows that have to keep a budget by themselves. */
    public Set<Duration> stretches() {
        return budgets.stream()
                .flatMap(budget -> budget.scope().window().stream())
                .collect(Collectors.toSet());
    }

    /** Takes the next interval; the budget that is proven broken by now and ends the load, if there is one. */
    public Optional<Budget> add(Interval interval) {
        windows.values().forEach(fold -> fold.add(interval));
        aborts.forEach((budget, fold) -> {
            if (fold.add(interval)) {
                aborting.add(budget);
            }
        });
        return aborting.stream().findFirst();
    }

    /** What became of every budget. */
    public SlaVerdict verdict(LoadResult result) {
        return new SlaVerdict(
                budgets.stream().map(budget -> judge(budget, result)).toList(),
                result.iterations().counts().total() == 0);
    }

    private BudgetVerdict judge(Budget budget, LoadResult result) {
        WindowFold fold = windows.get(budget);
        BudgetVerdict verdict = fold == null ? budget.judge(result) : fold.verdict();
        // What ended the load stays broken, even if calls that were cut by the end make the last figures differ.
        return aborting.contains(budget) && verdict.verdict() != Verdict.BROKEN
                ? verdict.after(verdict.attempts(), Verdict.BROKEN, Reason.OVER_LIMIT)
                : verdict;
    }
}
