package io.perfjunit;

import io.perfjunit.ModelReader.Level;
import io.perfjunit.plan.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@link Stage} annotations of a load. Every mistake is noted. */
final class StageReader {

    private final List<Stage> annotations;
    private final Scales scales;
    private final TextReader texts;
    private final ConfigurationErrors errors;

    StageReader(List<Stage> annotations, Scales scales, TextReader texts, ConfigurationErrors errors) {
        this.annotations = List.copyOf(annotations);
        this.scales = scales;
        this.texts = texts;
        this.errors = errors;
    }

    StageSequence read() {
        boolean only = annotations.size() == 1;
        List<io.perfjunit.plan.Stage> stages = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int number = 1; number <= annotations.size(); number++) {
            var attributes = new StageAttributes(number, annotations.get(number - 1), texts, errors);
            String name = attributes.read("name", StageReader::name).orElse(String.valueOf(number));
            if (names.put(name, only ? "" : name) != null) {
                errors.add("two stages have the name \"" + name + "\"; each needs one of its own");
                name = name + " (" + number + ")";
            }
            stages.add(stage(only ? "" : name, attributes));
        }
        return new StageSequence(stages, false, names);
    }

    private io.perfjunit.plan.Stage stage(String name, StageAttributes attributes) {
        return new io.perfjunit.plan.Stage(
                name,
                model(attributes).model(),
                scales.time(attributes.read("rampUp", UnitParser::duration).orElse(Defaults.RAMP_UP)),
                scales.time(attributes.read("warmup", UnitParser::duration).orElse(Duration.ZERO)),
                Extent.lasting(scales.time(attributes
                        .read("duration", UnitParser::positiveDuration)
                        .orElse(Defaults.DURATION))));
    }

    private Level model(StageAttributes attributes) {
        boolean users = attributes.find("users").isPresent();
        boolean rate = attributes.find("rate").isPresent();
        if (users == rate) {
            errors.add(attributes.place() + " sets " + (users ? "both" : "neither") + " users "
                    + (users ? "and" : "nor") + " rate; a stage needs one of them");
        }
        ModelReader models = new ModelReader(attributes, scales);
        List<Level> levels = rate ? models.open() : models.closed();
        if (levels.size() > 1) {
            attributes.refuse("a stage has one rate; write a @Stage for each", "rate");
        }
        return levels.get(0);
    }

    private static String name(String text) {
        return Names.require(text, "stage");
    }
}
