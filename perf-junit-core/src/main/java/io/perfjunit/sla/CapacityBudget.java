package io.perfjunit.sla;

import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.capacity.CapacityFound;
import java.util.OptionalDouble;

/**
 * A floor for the highest load at which all other limits hold. A search tells it; no single load does.
 *
 * @param scope what it belongs to: the iteration as a whole, over the whole load
 * @param unit what the load counts: {@link Unit#USERS}, {@link Unit#PER_SECOND} for a rate
 * @param atLeast the floor, more than 0; a capacity equal to it is within
 */
public record CapacityBudget(Scope scope, Unit unit, double atLeast) implements Budget {

    @Override
    public String metric() {
        return "capacity";
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
    public CapacityBudget in(Scope other) {
        return new CapacityBudget(other, unit, atLeast);
    }

    /**
     * Whether the promised load holds, which a search has tried itself unless it ended before it came so far. Proven means that the
     * 95 % interval of the capacity excludes the other verdict.
     *
     * @param calls how many calls the probes made
     */
    public BudgetVerdict judge(CapacityFound found, long calls) {
        var verdict = BudgetVerdict.of(this)
                .samples(calls)
                .measured(OptionalDouble.of(found.holds().orElse(0)));
        found.estimate().ifPresent(estimate -> verdict.interval(new ValueInterval(estimate.low(), estimate.high()))
                .proven(estimate.low() >= atLeast || estimate.high() < atLeast));
        if (found.holdsAt(atLeast)) {
            return verdict.met(Reason.NONE);
        }
        if (found.breaksAt(atLeast)) {
            return verdict.broken(Reason.OVER_LIMIT);
        }
        return switch (found.end()) {
            case GENERATOR -> verdict.undecided(Reason.UNHEALTHY_GENERATOR);
            case TOO_FEW_CALLS -> verdict.undecided(Reason.TOO_FEW_SAMPLES);
            default -> verdict.undecided(Reason.NOT_TRIED);
        };
    }

    /** One load tells no capacity. */
    @Override
    public BudgetVerdict judge(StepResult step, LoadPart part, LoadResult result) {
        return BudgetVerdict.of(this).undecided(Reason.NOT_TRIED);
    }
}
