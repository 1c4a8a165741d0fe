package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.sla.AbortRule;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads of an {@link Sla} annotation what its limits belong to. Every mistake is noted. */
final class ScopeReader {

    private final Map<String, String> stageNames;
    private final TextReader texts;
    private final ConfigurationErrors errors;

    /** For a load with these stages: the name by which limits may refer to each, and its name in the plan. */
    ScopeReader(Map<String, String> stageNames, TextReader texts, ConfigurationErrors errors) {
        this.stageNames = stageNames;
        this.texts = texts;
        this.errors = errors;
    }

    Scope read(Sla sla, String place) {
        String step = text(sla.step(), place, "step", this::step).orElse("");
        String stage = text(sla.stage(), place, "stage", this::stage).orElse("");
        Optional<Duration> window = text(sla.window(), place, "window", UnitParser::positiveDuration);
        AbortRule abort = new AbortRule(
                text(sla.grace(), place, "grace", UnitParser::duration).orElse(AbortRule.DEFAULT.grace()),
                text(sla.held(), place, "held", UnitParser::duration).orElse(AbortRule.DEFAULT.held()));
        if (sla.severity() != Severity.ABORT) {
            String rule = "says when a load may be ended; it needs severity = ABORT";
            refuse(sla.grace(), place, "grace", rule);
            refuse(sla.held(), place, "held", rule);
        }
        if (step.equals(Scope.EVERY_STEP)) {
            refuse(sla.window(), place, "window", "goes with a single step; name it, or write an @Sla of its own");
            refuse(sla.metric(), place, "metric", "is told for single steps; name the step");
            refuse(
                    sla.severity() == Severity.ABORT ? "ABORT" : "",
                    place,
                    "severity",
                    "needs the name of the step that may end the load; every step can WARN or FAIL");
        }
        return new Scope(step, stage, window, sla.severity(), abort, Origin.of(place));
    }

    private <T> Optional<T> text(String text, String place, String attribute, Function<String, T> parser) {
        return text.isEmpty() ? Optional.empty() : texts.read(new Sourced(text, place), attribute, parser);
    }

    private void refuse(String text, String place, String attribute, String rule) {
        if (!text.isEmpty()) {
            errors.add(place, attribute, text, rule);
        }
    }

    private String step(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a step has a name; leave it out for the iteration as a whole");
        }
        return Names.require(name, "step");
    }

    private String stage(String name) {
        String stage = stageNames.get(name);
        if (stage == null) {
            throw new IllegalArgumentException(
                    stageNames.isEmpty()
                            ? "this load has no stages; leave it out"
                            : "there is no such stage; there are " + String.join(", ", stageNames.keySet()));
        }
        return stage;
    }
}
