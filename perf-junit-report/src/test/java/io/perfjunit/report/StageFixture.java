package io.perfjunit.report;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import java.time.Duration;

/**
 * A made-up stage.
 *
 * @param name its name; empty for the only one
 * @param model how iterations start
 * @param rampUp time until it has its full load
 * @param warmup time before its window
 * @param window length of its window
 * @param share by which the calls per second of every step are multiplied
 * @param slowness by which the response times of every step are multiplied
 */
public record StageFixture(
        String name,
        LoadModel model,
        Duration rampUp,
        Duration warmup,
        Duration window,
        double share,
        double slowness) {

    public static StageFixture users(String name, int users, int seconds, double share, double slowness) {
        return new StageFixture(
                name,
                new ClosedModel(users),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(seconds),
                share,
                slowness);
    }

    public static StageFixture rate(String name, double perSecond, int seconds, double share, double slowness) {
        return new StageFixture(
                name,
                new OpenModel(perSecond, Arrivals.POISSON, 200),
                Duration.ZERO,
                Duration.ofSeconds(2),
                Duration.ofSeconds(seconds),
                share,
                slowness);
    }

    boolean isOpen() {
        return model instanceof OpenModel;
    }

    Duration leadIn() {
        return rampUp.plus(warmup);
    }

    Stage plan() {
        return new Stage(name, model, rampUp, warmup, Extent.lasting(window));
    }

    StepFixture scaled(StepFixture step) {
        return new StepFixture(
                step.name(), step.medianMillis() * slowness, Math.max(1, (int) Math.round(step.perSecond() * share)));
    }
}
