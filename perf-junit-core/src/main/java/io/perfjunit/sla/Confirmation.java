package io.perfjunit.sla;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.LoadResult;
import io.perfjunit.sla.BudgetVerdict.Attempts;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one verdict of several runs of the same load. A budget that is proven broken on a healthy generator is broken at once;
 * one that is over its limit by a close call, or on a generator that was not healthy, is broken only if every run says so.
 */
public final class Confirmation {

    private final boolean healthGates;
    private final List<LoadResult> results = new ArrayList<>();
    private final List<SlaVerdict> verdicts = new ArrayList<>();

    /** Nothing was run yet; {@code healthGates}: what is broken on an unhealthy generator is not believed. */
    public Confirmation(boolean healthGates) {
        this.healthGates = healthGates;
    }

    /** Adds a run with its verdict. */
    public void add(LoadResult result, SlaVerdict verdict) {
        results.add(result);
        verdicts.add(verdict);
    }

    /** True when another run could change what becomes of the test. */
    public boolean isOpen() {
        LoadResult last = results.get(results.size() - 1);
        SlaVerdict verdict = verdict();
        boolean canStillFail = verdict.broken().stream().anyMatch(this::isDoubtful) || isStarved(verdict);
        boolean isLost = verdict.noCalls() || verdict.broken().stream().anyMatch(broken -> !isDoubtful(broken));
        return last.end().isPlanned() && canStillFail && !isLost && !lacksSamples(verdict);
    }

    private static boolean isStarved(SlaVerdict verdict) {
        return verdict.inconclusive().stream().anyMatch(budget -> budget.reason() == Reason.UNHEALTHY_GENERATOR);
    }

    private static boolean lacksSamples(SlaVerdict verdict) {
        return verdict.inconclusive().stream().anyMatch(budget -> budget.reason() == Reason.TOO_FEW_SAMPLES);
    }

    /** A limit that every run broke, but that no run proved to be broken by the service. */
    private boolean isDoubtful(BudgetVerdict broken) {
        int index = indexOf(broken.budget());
        for (int run = 0; run < verdicts.size(); run++) {
            if (isDefinite(verdicts.get(run).budgets().get(index), results.get(run))) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(Budget budget) {
        List<BudgetVerdict> budgets = verdicts.get(0).budgets();
        for (int i = 0; i < budgets.size(); i++) {
            if (budgets.get(i).budget() == budget) {
                return i;
            }
        }
        throw new IllegalArgumentException("no run has judged " + budget);
    }

    /** All runs taken together; the figures are those of the last one. */
    public SlaVerdict verdict() {
        SlaVerdict last = verdicts.get(verdicts.size() - 1);
        List<BudgetVerdict> together = new ArrayList<>();
        for (int budget = 0; budget < last.budgets().size(); budget++) {
            together.add(together(budget));
        }
        return new SlaVerdict(together, last.noCalls());
    }

    private BudgetVerdict together(int budget) {
        int runs = verdicts.size();
        BudgetVerdict last = verdicts.get(runs - 1).budgets().get(budget);
        int over = 0;
        boolean isDefinite = false;
        boolean seenHealthy = false;
        for (int run = 0; run < runs; run++) {
            BudgetVerdict verdict = verdicts.get(run).budgets().get(budget);
            over += verdict.verdict() == Verdict.BROKEN ? 1 : 0;
            isDefinite |= isDefinite(verdict, results.get(run));
            seenHealthy |= !isStarvable(verdict, results.get(run));
        }
        Attempts tries = new Attempts(runs, over);
        if (last.verdict() == Verdict.INCONCLUSIVE || over == 0) {
            return last.after(tries, last.verdict(), last.reason());
        }
        if (isDefinite || (over == runs && seenHealthy)) {
            Reason why = last.verdict() == Verdict.BROKEN ? last.reason() : Reason.OVER_LIMIT;
            return last.after(tries, Verdict.BROKEN, why);
        }
        return over == runs
                ? last.after(tries, Verdict.INCONCLUSIVE, Reason.UNHEALTHY_GENERATOR)
                : last.after(tries, Verdict.MET, last.isMet() ? last.reason() : Reason.NONE);
    }

    /** Broken, proven, and nothing that a starved generator could have caused. */
    private boolean isDefinite(BudgetVerdict verdict, LoadResult result) {
        return verdict.verdict() == Verdict.BROKEN && verdict.proven() && !isStarvable(verdict, result);
    }

    /** True when the generator was not healthy and that could be why the limit is broken. */
    private boolean isStarvable(BudgetVerdict verdict, LoadResult result) {
        return healthGates
                && result.health().state() == GeneratorHealth.State.UNHEALTHY
                && Starvation.canExplain(verdict, result);
    }
}
