package io.perfjunit.run;

import io.perfjunit.result.LoadResult;
import io.perfjunit.sla.SlaVerdict;

/**
 * One run of a load that was made more than once to be sure of its verdict.
 *
 * @param result what was measured
 * @param verdict what became of the budgets, on this run alone
 */
public record Attempt(LoadResult result, SlaVerdict verdict) {}
