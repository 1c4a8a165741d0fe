package io.perfjunit.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.LoadResultBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A load put together by hand or from seeded numbers, for the rules to look at. */
final class Observed {

    private final LoadResultBuilder result = LoadResultBuilder.aResult();
    private final Random random;
    private final List<Duration> ownLimits = new ArrayList<>();
    private int users = 20;

    private Observed(long seed) {
        this.random = new Random(seed);
    }

    static Observed observed() {
        return observed(1);
    }

    static Observed observed(long seed) {
        return new Observed(seed);
    }

    Observed step(String name, UnaryOperator<SomeCalls> calls) {
        result.withStep(calls.apply(new SomeCalls(random)).toStep(name));
        return this;
    }

    Observed ownLimit(Duration limit) {
        ownLimits.add(limit);
        return this;
    }

    Observed starved() {
        result.health(new GeneratorHealth(List.of(new Sign("foreign CPU", GeneratorHealth.Unit.SHARE, 0.9, 0.2, 0.5))));
        return this;
    }

    Observed users(int number) {
        users = number;
        return this;
    }

    LoadResultBuilder result() {
        return result;
    }

    AnalysedLoad load() {
        return new AnalysedLoad(plan(), result.build(), Set.copyOf(ownLimits));
    }

    List<Finding> by(FindingRule rule) {
        return rule.look(load());
    }

    Finding only(FindingRule rule) {
        assertThat(by(rule)).hasSize(1);
        return by(rule).get(0);
    }

    private LoadPlan plan() {
        Stage stage = new Stage(
                "", new ClosedModel(users), Duration.ZERO, Duration.ZERO, Extent.lasting(Duration.ofSeconds(10)));
        return new LoadPlan(
                List.of(stage),
                false,
                ThinkTime.NONE,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                1,
                ThreadKind.AUTO,
                Set.of());
    }
}
