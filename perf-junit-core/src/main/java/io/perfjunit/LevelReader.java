package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.ModelReader.Level;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads a load without stages: users or a rate, or several of them as levels of a sweep. Every mistake is noted. */
final class LevelReader {

    private final LoadAttributes attributes;
    private final Scales scales;
    private final ConfigurationErrors errors;

    LevelReader(LoadAttributes attributes, Scales scales, ConfigurationErrors errors) {
        this.attributes = attributes;
        this.scales = scales;
        this.errors = errors;
    }

    StageSequence read() {
        requireALoad();
        List<Level> levels = levels();
        if (levels.size() > 1) {
            attributes.refuse("the levels of a sweep last for a duration each; remove one of the two", "iterations");
        }
        Map<String, Level> distinct = new LinkedHashMap<>();
        levels.forEach(level -> distinct.putIfAbsent(level.name(), level));
        boolean sweep = distinct.size() > 1;
        Map<String, String> names = new LinkedHashMap<>();
        if (levels.size() > 1) {
            levels.forEach(level -> names.put(level.written(), sweep ? level.name() : ""));
        }
        return new StageSequence(stages(List.copyOf(distinct.values()), extent(levels.size() > 1)), sweep, names);
    }

    private void requireALoad() {
        boolean none = List.of("users", "rate", "iterations").stream()
                .allMatch(attribute -> attributes.find(attribute).isEmpty());
        if (none) {
            errors.add(attributes.annotation()
                    + " defines no load: set users and duration, rate and duration, or iterations, as in users = 8,"
                    + " duration = \"10s\"");
        }
    }

    private List<Level> levels() {
        ModelReader models = new ModelReader(attributes, scales);
        if (isOpen()) {
            attributes.doNotFit("users");
            attributes.refuse(
                    "has no meaning with rate, whose arrivals follow the clock; remove one", "thinkTime", "pacing");
            return models.open();
        }
        attributes.doNotFit("rate");
        return models.closed();
    }

    /**
     * The key of the test decides which model it is, then its annotation, and a key for all tests only where neither does: so one
     * key changes the users of all loads that have users, and another the rates of those that have rates.
     */
    private boolean isOpen() {
        return model(attributes::ofTest)
                .or(() -> model(attributes::ofAnnotation))
                .or(() -> attributes.ofAnnotation("iterations").map(counted -> false))
                .or(() -> model(attributes::ofAllTests))
                .orElse(false);
    }

    /** True for the open model, false for the closed one; empty when nothing tells. */
    private Optional<Boolean> model(Function<String, Optional<Sourced>> source) {
        Optional<Sourced> users = source.apply("users");
        Optional<Sourced> rate = source.apply("rate");
        if (users.isPresent() && rate.isPresent()) {
            errors.add("users = \"" + users.get().value() + "\" (" + users.get().origin() + ") and rate = \""
                    + rate.get().value() + "\" (" + rate.get().origin()
                    + ") are two load models: choose users for the closed one or rate for the open one; maxInFlight"
                    + " bounds an open one");
        }
        return users.isPresent() || rate.isPresent() ? Optional.of(rate.isPresent()) : Optional.empty();
    }

    private List<Stage> stages(List<Level> levels, Extent written) {
        Duration rampUp = attributes.read("rampUp", UnitParser::duration).orElse(Defaults.RAMP_UP);
        Duration warmup = attributes.read("warmup", UnitParser::duration).orElse(Defaults.warmup(written));
        Extent extent = new Extent(written.duration().map(scales::time), written.iterations());
        return levels.stream()
                .map(level -> new Stage(
                        levels.size() > 1 ? level.name() : "",
                        level.model(),
                        scales.time(rampUp),
                        scales.time(warmup),
                        extent))
                .toList();
    }

    private Extent extent(boolean byDurationAlone) {
        Optional<Duration> duration = attributes.read("duration", UnitParser::positiveDuration);
        Optional<Long> iterations =
                byDurationAlone ? Optional.empty() : attributes.read("iterations", UnitParser::count);
        return iterations
                .map(count -> new Extent(duration, OptionalLong.of(count)))
                .orElse(Extent.lasting(duration.orElse(Defaults.DURATION)));
    }
}
