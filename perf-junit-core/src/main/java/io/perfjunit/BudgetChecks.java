package io.perfjunit;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure.AtPercentile;
import io.perfjunit.sla.ThroughputBudget;
import io.perfjunit.stats.OrderStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Notes limits that the load can never keep, or that it could never be judged by, whatever is measured. */
final class BudgetChecks {

    private static final int FEWEST_WINDOWS = 5;

    private final LoadPlan plan;
    private final Scales scales;
    private final ConfigurationErrors errors;

    BudgetChecks(LoadPlan plan, Scales scales, ConfigurationErrors errors) {
        this.plan = plan;
        this.scales = scales;
        this.errors = errors;
    }

    void check(Budget budget) {
        List<Stage> stages = stages(budget);
        budget.scope().window().ifPresent(window -> checkWindow(budget, window, stages));
        if (!budget.scope().step().isEmpty()) {
            return;
        }
        if (budget instanceof ThroughputBudget) {
            stages.stream()
                    .max((a, b) -> Double.compare(possible(a), possible(b)))
                    .filter(stage -> budget.limit() > possible(stage))
                    .ifPresent(stage -> errors.add(throughputOutOfReach(budget, stage)));
        }
        if (budget instanceof LatencyBudget latency && latency.figure() instanceof AtPercentile at) {
            calls(stages)
                    .filter(calls -> at.percentile().rank(calls) == calls)
                    .ifPresent(calls -> errors.add(BudgetKey.of(budget).inWords() + " needs at least "
                            + Figures.count(
                                    OrderStatistics.samplesFor(at.percentile().share(), 1), "call")
                            + ", and this load makes " + Figures.count(calls)
                            + ": make it longer, or limit a lower percentile"));
        }
    }

    /** The stages that a budget looks at. */
    private List<Stage> stages(Budget budget) {
        String name = budget.scope().stage();
        return plan.stages().stream()
                .filter(stage -> name.isEmpty() || stage.name().equals(name))
                .toList();
    }

    /** Judged on the durations as they are written: who shortens them from outside must not have to change limits for it. */
    private void checkWindow(Budget budget, Duration window, List<Stage> stages) {
        Optional<Duration> measured = stages.stream()
                .map(stage -> stage.extent().duration())
                .reduce(Optional.of(Duration.ZERO), (sum, next) -> sum.flatMap(s -> next.map(s::plus)));
        measured.map(scales::unscaled)
                .filter(time -> window.multipliedBy(FEWEST_WINDOWS).compareTo(time) > 0)
                .ifPresent(time -> errors.add(budget.scope().origin().place() + " window = \""
                        + Figures.duration(window) + "\": gives " + time.dividedBy(window) + " windows of "
                        + Figures.duration(time) + "; at least " + FEWEST_WINDOWS + " are needed"));
    }

    /** The most iterations per second that a stage can make. */
    private double possible(Stage stage) {
        if (stage.model() instanceof OpenModel open) {
            return open.perSecond();
        }
        return pause().isZero() ? Double.POSITIVE_INFINITY : stage.model().concurrency() * 1e9 / pause().toNanos();
    }

    /** The least time between two iterations of a user. */
    private Duration pause() {
        return plan.pacing().orElse(plan.thinkTime().shortest());
    }

    private String throughputOutOfReach(Budget budget, Stage stage) {
        String start = "throughput " + Figures.perSecond(budget.limit())
                + BudgetKey.of(budget).where() + " cannot be reached";
        if (stage.model() instanceof ClosedModel closed) {
            return start + ": " + closed.users() + " users with a "
                    + (plan.pacing().isPresent() ? "pacing" : "think time") + " of " + Figures.duration(pause())
                    + " make at most " + Figures.perSecond(possible(stage));
        }
        return start + " with a rate of " + Figures.perSecond(possible(stage));
    }

    /** How many iterations the stages make at most together, where that is known beforehand. */
    private static Optional<Long> calls(List<Stage> stages) {
        long calls = 0;
        for (Stage stage : stages) {
            OptionalLong ofStage = calls(stage);
            if (ofStage.isEmpty()) {
                return Optional.empty();
            }
            calls += ofStage.getAsLong();
        }
        return Optional.of(calls);
    }

    private static OptionalLong calls(Stage stage) {
        if (stage.extent().iterations().isPresent()) {
            return stage.extent().iterations();
        }
        if (stage.model() instanceof OpenModel open && open.arrivals() == Arrivals.CONSTANT) {
            double seconds = stage.extent().duration().orElseThrow().toNanos() / 1e9;
            return OptionalLong.of((long) Math.ceil(open.perSecond() * seconds));
        }
        return OptionalLong.empty();
    }
}
