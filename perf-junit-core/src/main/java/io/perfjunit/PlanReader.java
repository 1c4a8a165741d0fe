package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.engine.WorkerThreads;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.run.Figures;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a plan of the attributes of a load test. Every mistake is noted; the plan is of use only when there was none. */
final class PlanReader {

    private final TestName test;
    private final LoadAttributes attributes;
    private final ConfigurationErrors errors;
    private final List<Setting> settings = new ArrayList<>();

    PlanReader(TestName test, LoadAttributes attributes, ConfigurationErrors errors) {
        this.test = test;
        this.attributes = attributes;
        this.errors = errors;
    }

    LoadPlan read() {
        Optional<Integer> users = attributes.read("users", PlanReader::users);
        Optional<Long> iterations = attributes.read("iterations", UnitParser::count);
        Optional<Duration> duration = attributes.read("duration", UnitParser::positiveDuration);
        requireALoad(users, iterations);
        int userCount = users.orElse(1);
        Extent extent = extent(duration, iterations);
        Stage stage = new Stage(
                "",
                new ClosedModel(userCount),
                attributes.read("rampUp", UnitParser::duration).orElse(Defaults.RAMP_UP),
                attributes.read("warmup", UnitParser::duration).orElse(Defaults.warmup(extent)),
                extent);
        LoadPlan plan = new LoadPlan(
                List.of(stage),
                false,
                attributes.read("thinkTime", UnitParser::thinkTime).orElse(ThinkTime.NONE),
                Optional.empty(),
                attributes.read("drain", UnitParser::duration).orElse(Defaults.DRAIN),
                Defaults.LONGEST,
                attributes.read("seed", UnitParser::wholeNumber).orElse(Defaults.seed(test)),
                attributes.read("threads", PlanReader::threads).orElse(ThreadKind.AUTO),
                Set.of());
        checkTogether(plan, iterations);
        list(plan);
        return plan;
    }

    /** Every setting of the plan with its origin, once it was read. */
    List<Setting> settings() {
        return settings;
    }

    private void requireALoad(Optional<Integer> users, Optional<Long> iterations) {
        boolean none = attributes.find("users").isEmpty()
                && attributes.find("iterations").isEmpty();
        if (users.isEmpty() && iterations.isEmpty() && none) {
            errors.add(attributes.annotation()
                    + " defines no load: set users and duration, or iterations, as in users = 8, duration = \"10s\"");
        }
    }

    private static Extent extent(Optional<Duration> duration, Optional<Long> iterations) {
        if (iterations.isEmpty()) {
            return Extent.lasting(duration.orElse(Defaults.DURATION));
        }
        return new Extent(duration, OptionalLong.of(iterations.get()));
    }

    private static int users(String text) {
        if (text.startsWith("[")) {
            throw new IllegalArgumentException(
                    "one number of users is needed; a sweep over several is not available yet");
        }
        long users = UnitParser.count(text);
        if (users > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is more than any machine can run");
        }
        return (int) users;
    }

    private static ThreadKind threads(String text) {
        return Arrays.stream(ThreadKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown; use "
                        + Arrays.stream(ThreadKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private void checkTogether(LoadPlan plan, Optional<Long> iterations) {
        int users = plan.concurrency();
        if (iterations.isPresent() && iterations.get() < users) {
            errors.add("iterations = " + iterations.get() + " is less than users = " + users + ": "
                    + (users - iterations.get()) + " users would never run");
        }
        if (plan.threads() == ThreadKind.VIRTUAL && !WorkerThreads.hasVirtual()) {
            errors.add("threads = VIRTUAL needs Java 21 or later, this is Java "
                    + Runtime.version().feature());
        }
    }

    private void list(LoadPlan plan) {
        list("users", String.valueOf(plan.concurrency()));
        Extent extent = plan.first().extent();
        list("duration", extent.duration().map(PlanReader::text).orElse("unbounded"));
        list(
                "iterations",
                extent.iterations().isPresent()
                        ? String.valueOf(extent.iterations().getAsLong())
                        : "unbounded");
        list("warmup", text(plan.first().warmup()));
        list("rampUp", text(plan.first().rampUp()));
        list("thinkTime", text(plan.thinkTime()));
        list("drain", text(plan.drain()));
        list("seed", String.valueOf(plan.seed()));
        list("threads", plan.threads().name());
    }

    private void list(String attribute, String value) {
        settings.add(new Setting(
                attribute,
                value,
                attributes.find(attribute).map(Sourced::origin).orElse("default")));
    }

    private static String text(ThinkTime thinkTime) {
        return thinkTime.shortest().equals(thinkTime.longest())
                ? text(thinkTime.shortest())
                : text(thinkTime.shortest()) + ".." + text(thinkTime.longest());
    }

    private static String text(Duration duration) {
        return Figures.duration(duration);
    }
}
