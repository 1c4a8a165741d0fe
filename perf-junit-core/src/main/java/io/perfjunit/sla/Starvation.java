package io.perfjunit.sla;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import java.util.Optional;

/** Whether a generator that wanted for processor time can be why a limit was broken. */
final class Starvation {

    /** A machine that is shared with others makes everything slower by some factor; so many times slower it makes nothing. */
    private static final double FARTHEST = 4;

    private static final Percentile FAST = new Percentile(10);

    private Starvation() {}

    /**
     * Want of processor time makes calls slow and lets them time out; it throws no exceptions and fails no checks. Nor does it make
     * the fastest calls many times slower than a limit: some always get their processor at once.
     */
    static boolean canExplain(BudgetVerdict verdict, LoadResult result) {
        Reason reason = verdict.reason();
        if (reason != Reason.OVER_LIMIT && reason != Reason.NOT_REACHED) {
            return false;
        }
        Budget budget = verdict.budget();
        Optional<StepResult> step =
                result.part(budget.scope().stage()).flatMap((LoadPart part) -> part.step(verdict.judgedStep()));
        double failedByItself =
                step.map(StepResult::counts).map(Starvation::failedByThemselves).orElse(0.0);
        if (budget instanceof ErrorRateBudget errors) {
            return failedByItself <= errors.atMost();
        }
        if (budget instanceof ThroughputBudget floor) {
            return verdict.measured().orElse(0) * FARTHEST >= floor.atLeast();
        }
        return budget instanceof LatencyBudget latency
                && !latency.isBrokenBy(failedByItself)
                && step.map(latency::times)
                        .filter(Starvation::hasValues)
                        .map(times -> fast(times) <= FARTHEST * latency.limit())
                        .orElse(true);
    }

    private static boolean hasValues(LatencyHistogram times) {
        return !times.isEmpty();
    }

    private static double fast(LatencyHistogram times) {
        return times.percentile(FAST).toNanos();
    }

    private static double failedByThemselves(OutcomeCounts counts) {
        return counts.total() == 0
                ? 0
                : (double) (counts.of(Outcome.ERROR) + counts.of(Outcome.FAILED_CHECK)) / counts.total();
    }
}
