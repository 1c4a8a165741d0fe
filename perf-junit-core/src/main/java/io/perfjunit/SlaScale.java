package io.perfjunit;

import io.perfjunit.run.Figures;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.ThroughputBudget;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.List;

/**
 * By which factor all limits are loosened from outside, or tightened.
 *
 * @param factor more than 0; above 1 loosens
 */
record SlaScale(double factor) {

    static SlaScale read(GeneralKeys keys) {
        return new SlaScale(keys.read(PerfKeys.SLA_SCALE, UnitParser::factor).orElse(1.0));
    }

    /** The most that is allowed is multiplied, the least divided; no share exceeds 100 %. */
    Budget apply(Budget budget) {
        if (factor == 1) {
            return budget;
        }
        double limit = budget.isFloor() ? budget.limit() / factor : budget.limit() * factor;
        double scaled = budget.unit() == Unit.SHARE ? Math.min(1, limit) : limit;
        if (budget instanceof LatencyBudget latency) {
            return new LatencyBudget(
                    latency.scope(),
                    latency.figure(),
                    Duration.ofNanos(Math.max(1, Math.round(scaled))),
                    latency.basis(),
                    latency.clock());
        }
        if (budget instanceof ThroughputBudget) {
            return new ThroughputBudget(budget.scope(), scaled);
        }
        if (budget instanceof CapacityBudget) {
            return new CapacityBudget(budget.scope(), budget.unit(), scaled);
        }
        return budget instanceof ErrorRateBudget
                ? new ErrorRateBudget(budget.scope(), scaled)
                : new MetricBudget(budget.scope(), budget.metric(), budget.unit(), scaled, budget.isFloor());
    }

    /** What it relaxes, in words. */
    List<String> relaxations(GeneralKeys keys) {
        return factor > 1
                ? List.of("all limits are loosened by a factor of " + Figures.value(Unit.NUMBER, factor) + " by "
                        + keys.origin(PerfKeys.SLA_SCALE))
                : List.of();
    }
}
