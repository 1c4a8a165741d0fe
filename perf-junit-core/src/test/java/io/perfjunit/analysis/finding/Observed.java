package io.perfjunit.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.HeapReading;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.Standstill;
import io.perfjunit.result.StepInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A load of ten seconds put together from seeded numbers, for the rules to look at. Every call of a step stands for an iteration of
 * its own.
 */
final class Observed {

    private static final int INTERVALS = 100;

    private final LoadResultBuilder result = LoadResultBuilder.aResult();
    private final Random random;
    private final Map<String, SomeCalls> steps = new LinkedHashMap<>();
    private final List<Duration> ownLimits = new ArrayList<>();
    private final List<Standstill> standstills = new ArrayList<>();
    private final List<HeapReading> heap = new ArrayList<>();
    private Optional<EndReason> end = Optional.empty();
    private ThinkTime thinkTime = ThinkTime.NONE;
    private Optional<Duration> pacing = Optional.empty();
    private int users;

    private Observed(long seed) {
        this.random = new Random(seed);
    }

    static Observed observed() {
        return observed(1);
    }

    static Observed observed(long seed) {
        return new Observed(seed);
    }

    Random random() {
        return random;
    }

    Observed step(String name, UnaryOperator<SomeCalls> calls) {
        steps.put(name, calls.apply(new SomeCalls(random)));
        return this;
    }

    Observed metric(MetricResult metric) {
        result.metric(metric);
        return this;
    }

    /** A garbage collector stops the JVM; times in seconds. */
    Observed pause(double at, double length) {
        return standstill(Standstill.Kind.GARBAGE_COLLECTION, at, length);
    }

    Observed standstill(Standstill.Kind kind, double at, double length) {
        standstills.add(new Standstill(kind, seconds(at), seconds(length)));
        return this;
    }

    private static Duration seconds(double number) {
        return Duration.ofNanos(Math.round(number * 1e9));
    }

    Observed ended(EndReason reason) {
        end = Optional.of(reason);
        return this;
    }

    Observed thinking(Duration pause) {
        thinkTime = ThinkTime.of(pause);
        return this;
    }

    Observed paced(Duration cycle) {
        pacing = Optional.of(cycle);
        return this;
    }

    /** What happens before is warm-up; in seconds. */
    Observed measuredFrom(double start) {
        result.window(seconds(start), seconds(SomeCalls.WINDOW - start));
        return this;
    }

    /** What is left of the heap after a collection; the moment in seconds. */
    Observed heap(double at, long bytes, boolean isOfOld) {
        heap.add(new HeapReading(seconds(at), bytes, isOfOld));
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

    /** Without this as many as the calls account for, so that nobody was idle. */
    Observed users(int number) {
        users = number;
        return this;
    }

    AnalysedLoad load() {
        SomeCalls all = new SomeCalls(random);
        steps.values().forEach(all::plus);
        result.iterations(all.toStep("")).slowest(all.slowest(""));
        steps.forEach((name, calls) -> result.slowest(name.isEmpty() ? List.of() : calls.slowest(name)));
        if (!standstills.isEmpty()) {
            result.health(GeneratorHealth.UNKNOWN.with(standstills));
        }
        List<StepInterval> iterations = all.intervals("", INTERVALS);
        Map<String, List<StepInterval>> ofSteps = new LinkedHashMap<>();
        steps.forEach((name, calls) -> {
            if (!name.isEmpty()) {
                result.withStep(calls.toStep(name));
                ofSteps.put(name, calls.intervals(name, INTERVALS));
            }
        });
        for (int i = 0; i < INTERVALS; i++) {
            int index = i;
            result.interval(
                    Duration.ofMillis(100),
                    iterations.get(i),
                    ofSteps.values().stream().map(step -> step.get(index)).toArray(StepInterval[]::new));
        }
        double busy = all.toStep("").all().sumNanos() / 1e9 / SomeCalls.WINDOW;
        int number = users > 0 ? users : (int) Math.max(1, Math.floor(busy));
        if (users == 0 && busy < 1) {
            result.end(EndReason.ITERATIONS); // then nobody asks what its only user did between its few calls
        }
        end.ifPresent(result::end);
        heap.stream().sorted(Comparator.comparing(HeapReading::at)).forEach(result::heap);
        return new AnalysedLoad(plan(number), result.build(), Set.copyOf(ownLimits));
    }

    List<Finding> by(FindingRule rule) {
        return rule.look(load());
    }

    Finding only(FindingRule rule) {
        List<Finding> found = by(rule);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private LoadPlan plan(int number) {
        Stage stage = new Stage(
                "", new ClosedModel(number), Duration.ZERO, Duration.ZERO, Extent.lasting(Duration.ofSeconds(10)));
        return new LoadPlan(
                List.of(stage),
                false,
                thinkTime,
                pacing,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                1,
                ThreadKind.AUTO,
                Set.of());
    }
}
