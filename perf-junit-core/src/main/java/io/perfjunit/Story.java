package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.result.LoadResult;
import io.perfjunit.run.Attempt;
import io.perfjunit.run.CapacityResult;
import io.perfjunit.sla.SlaVerdict;
import java.util.List;
import java.util.Optional;

/**
 * What came of a load test, before it is told.
 *
 * @param plan the load whose figures are shown
 * @param result its figures
 * @param verdict what became of the budgets
 * @param earlier attempts before it
 * @param capacity what a search for the capacity has found, where there was one
 */
record Story(
        LoadPlan plan,
        LoadResult result,
        SlaVerdict verdict,
        List<Attempt> earlier,
        Optional<CapacityResult> capacity) {}
