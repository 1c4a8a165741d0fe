package io.perfjunit.sla;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;

/** One limit. Each kind of limit is a record of its own that knows how to judge. */
public sealed interface Budget permits LatencyBudget, ThroughputBudget, ErrorRateBudget {

    /** What it belongs to. */
    Scope scope();

    /** The limited figure in the field's words: p95, max, mean, throughput, error rate. */
    String metric();

    /** The unit of limit and measured value. */
    Unit unit();

    /** The limit, in {@link #unit()}; a measured value equal to it is within. */
    double limit();

    /** Looks at a result and says whether the limit holds. A limit for a step that was never seen is broken. */
    default BudgetVerdict judge(LoadResult result) {
        return result.step(scope().step())
                .map(step -> judge(step, result))
                .orElseGet(() -> BudgetVerdict.unknownStep(this));
    }

    /** Judges a step that was seen. */
    BudgetVerdict judge(StepResult step, LoadResult result);
}
