package io.perfjunit;

import io.perfjunit.analysis.band.BandLimits;
import io.perfjunit.plan.CountedLimit;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that annotations and configuration say about one load test, as values.
 *
 * @param test which test it is
 * @param plan what to run
 * @param budgets what it promises
 * @param rules how its run becomes an outcome
 * @param lockWait how long it waits for a load of another JVM to end; empty when it does not look for one
 * @param settings every effective setting with its origin
 * @param relaxations what was relaxed from outside, in words
 * @param bands where the bands of response times end
 * @param capacity what a search is to find; empty: the load is run as it is
 */
record LoadSpec(
        TestName test,
        LoadPlan plan,
        List<Budget> budgets,
        VerdictRules rules,
        Optional<Duration> lockWait,
        List<Setting> settings,
        List<String> relaxations,
        BandLimits bands,
        Optional<CapacityAim> capacity) {

    /** The same with settings that other modules have read. */
    LoadSpec plus(List<Setting> more) {
        List<Setting> all = Stream.concat(settings.stream(), more.stream()).toList();
        return new LoadSpec(test, plan, budgets, rules, lockWait, all, relaxations, bands, capacity);
    }

    /** The limits over which calls are to be counted one by one. */
    static Set<CountedLimit> countedLimits(Collection<Budget> budgets) {
        return budgets.stream()
                .filter(LatencyBudget.class::isInstance)
                .map(LatencyBudget.class::cast)
                .map(budget -> new CountedLimit(
                        budget.scope().isEveryStep()
                                ? CountedLimit.EVERY_STEP
                                : budget.scope().step(),
                        budget.atMost()))
                .collect(Collectors.toSet());
    }
}
