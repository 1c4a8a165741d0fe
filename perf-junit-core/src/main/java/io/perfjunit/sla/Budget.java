package io.perfjunit.sla;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;

/** One limit. Each kind of limit is a record of its own that knows how to judge. */
public sealed interface Budget permits LatencyBudget, ThroughputBudget, ErrorRateBudget, MetricBudget, CapacityBudget {

    /** What it belongs to. */
    Scope scope();

    /** The limited figure in the field's words: p95, max, mean, throughput, error rate; of a metric its name. */
    String metric();

    /** The unit of limit and measured value. */
    Unit unit();

    /** The limit, in {@link #unit()}; a measured value equal to it is within. */
    double limit();

    /** True when the limit is the least that is allowed, false when it is the most. */
    default boolean isFloor() {
        return false;
    }

    /** The same limit for something else. */
    Budget in(Scope other);

    /** Looks at a result and says whether the limit holds. A limit for a step or stage that was never seen is broken. */
    default BudgetVerdict judge(LoadResult result) {
        return result.part(scope().stage()).map(part -> judge(part, result)).orElseGet(() -> BudgetVerdict.of(this)
                .broken(Reason.UNKNOWN_STAGE));
    }

    /** Judges a part of a load; its step need not have been seen. */
    default BudgetVerdict judge(LoadPart part, LoadResult result) {
        if (scope().isEveryStep()) {
            return EveryStep.judge(this, part, result);
        }
        return part.step(scope().step()).map(step -> judge(step, part, result)).orElseGet(() -> BudgetVerdict.of(this)
                .broken(Reason.UNKNOWN_STEP));
    }

    /** Judges a step that was seen in a part of a load. */
    BudgetVerdict judge(StepResult step, LoadPart part, LoadResult result);
}
