package io.perfjunit.sla;

import io.perfjunit.result.LoadResult;

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

    /** Looks at a result and says whether the limit holds. */
    BudgetVerdict judge(LoadResult result);
}
