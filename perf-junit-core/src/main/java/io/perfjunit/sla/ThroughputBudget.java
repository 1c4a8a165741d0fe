package io.perfjunit.sla;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import java.util.OptionalDouble;

/**
 * A floor for the successes that were completed per second of the measured window.
 *
 * @param scope what it belongs to
 * @param atLeast the floor per second, more than 0; a value equal to it is within
 */
public record ThroughputBudget(Scope scope, double atLeast) implements Budget {

    @Override
    public String metric() {
        return "throughput";
    }

    @Override
    public Unit unit() {
        return Unit.PER_SECOND;
    }

    @Override
    public double limit() {
        return atLeast;
    }

    @Override
    public boolean isFloor() {
        return true;
    }

    @Override
    public ThroughputBudget in(Scope other) {
        return new ThroughputBudget(other, atLeast);
    }

    @Override
    public BudgetVerdict judge(StepResult step, LoadPart part, LoadResult result) {
        if (step.counts().total() == 0 || part.window().isZero()) {
            return BudgetVerdict.noSamples(this);
        }
        double measured = part.throughput(step);
        var verdict = BudgetVerdict.of(this).samples(step.completedInWindow()).measured(OptionalDouble.of(measured));
        return measured >= atLeast ? verdict.met(Reason.NONE) : verdict.broken(Reason.OVER_LIMIT);
    }
}
