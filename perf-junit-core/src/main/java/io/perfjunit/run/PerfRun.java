package io.perfjunit.run;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.LoadResult;
import io.perfjunit.sla.SlaVerdict;
import java.util.List;
import java.util.Optional;

/**
 * The finished story of one load test: all that a report needs, as one immutable value.
 *
 * @param id unique among all runs of all processes, safe as part of a file name
 * @param test which test it was
 * @param plan what was asked of the engine
 * @param settings every effective setting with its origin
 * @param result what was measured; of several attempts in the last one
 * @param verdict what became of the budgets, all attempts taken together
 * @param analysis what the load tells beside whether it kept its budgets
 * @param earlier attempts before the last one, in order; empty for most runs
 * @param relaxations limits that were loosened from outside, in words; empty for a full run
 * @param notices what else a reader of the figures has to know, in words; empty for most runs
 * @param environment where it ran
 * @param capacity what a search for the capacity has found; the result is then that of the highest load that held, or of the first
 *     when none did
 */
public record PerfRun(
        String id,
        TestName test,
        LoadPlan plan,
        List<Setting> settings,
        LoadResult result,
        SlaVerdict verdict,
        LoadAnalysis analysis,
        List<Attempt> earlier,
        List<String> relaxations,
        List<String> notices,
        Environment environment,
        Optional<CapacityResult> capacity) {

    public PerfRun {
        settings = List.copyOf(settings);
        earlier = List.copyOf(earlier);
        relaxations = List.copyOf(relaxations);
        notices = List.copyOf(notices);
    }
}
