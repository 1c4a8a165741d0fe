package io.perfjunit;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.sla.capacity.Probe;
import java.time.Duration;
import java.util.List;

/**
 * Makes plans of the probes of a search, from the plan of the load at which it begins.
 *
 * @param plan of one stage that is bounded by a duration alone
 * @param boundsInFlight true when the user has said how many iterations of a rate may run at the same moment; else more may where
 *     more arrive
 */
record ProbePlans(LoadPlan plan, boolean boundsInFlight) {

    private static final int LONGER = 3;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final int PART = 10;
    private static final Duration LONGEST_WARMUP = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** The first probe: the load as it is written. */
    LoadPlan first() {
        return plan;
    }

    /** A later probe. What runs is warm by then, only its users are new: a tenth of the duration, at most a second, is enough. */
    LoadPlan of(Probe probe) {
        Stage first = plan.first();
        Duration warmup = least(first.warmup(), least(duration().dividedBy(PART), LONGEST_WARMUP));
        Extent extent = Extent.lasting(probe.verifies() ? verification() : duration());
        return with(new Stage(first.name(), model(probe.level()), first.rampUp(), warmup, extent));
    }

    /** Without warm-up a plan at this level, to be checked. */
    LoadPlan at(double level) {
        Stage first = plan.first();
        return with(new Stage(first.name(), model(level), Duration.ZERO, Duration.ZERO, first.extent()));
    }

    /** So that queues drain before the next probe; the load itself waits for the calls that run at its end. */
    Duration pause() {
        Duration part = duration().dividedBy(PART);
        return least(LONGEST_PAUSE, part.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : part);
    }

    /** Three times a probe, but no longer than 30 s for that alone. */
    private Duration verification() {
        Duration longer = least(duration().multipliedBy(LONGER), LONG_ENOUGH);
        return longer.compareTo(duration()) < 0 ? duration() : longer;
    }

    /** The measured time of a probe. */
    Duration duration() {
        return plan.first().extent().duration().orElseThrow();
    }

    private LoadModel model(double level) {
        return plan.first().model() instanceof OpenModel open
                ? new OpenModel(
                        level, open.arrivals(), boundsInFlight ? open.maxInFlight() : OpenModel.defaultInFlight(level))
                : new ClosedModel((int) Math.round(level));
    }

    private LoadPlan with(Stage stage) {
        return new LoadPlan(
                List.of(stage),
                false,
                plan.thinkTime(),
                plan.pacing(),
                plan.drain(),
                plan.longest(),
                plan.seed(),
                plan.threads(),
                plan.countedLimits());
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
