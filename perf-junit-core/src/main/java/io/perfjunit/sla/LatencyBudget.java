package io.perfjunit.sla;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import java.time.Duration;

/**
 * An upper limit for a figure of the response-time distribution.
 *
 * @param scope what it belongs to
 * @param figure the figure: a percentile, the mean, or the maximum
 * @param atMost the limit, more than 0; a value equal to it is within
 * @param basis which calls it looks at
 */
public record LatencyBudget(Scope scope, LatencyFigure figure, Duration atMost, Basis basis) implements Budget {

    @Override
    public String metric() {
        return figure.toString();
    }

    @Override
    public Unit unit() {
        return Unit.NANOSECONDS;
    }

    @Override
    public double limit() {
        return atMost.toNanos();
    }

    @Override
    public BudgetVerdict judge(StepResult step, LoadResult result) {
        return figure.judge(this, step, result);
    }

    /** Calls that this budget looks at. */
    long samples(StepResult step) {
        return basis == Basis.SUCCESSES
                ? step.counts().succeeded()
                : step.counts().total();
    }

    /** Calls among them that were not answered well within the limit. */
    long overLimit(StepResult step) {
        long slow = step.slowerThan(atMost);
        return basis == Basis.SUCCESSES ? slow : slow + step.counts().failed();
    }
}
