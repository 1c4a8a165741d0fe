package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The attributes of one {@link Stage} as text. */
final class StageAttributes implements Attributes {

    private final String place;
    private final Map<String, String> written;
    private final TextReader texts;
    private final ConfigurationErrors errors;

    /** Those of the stage with this number, counted from 1. */
    StageAttributes(int number, Stage stage, TextReader texts, ConfigurationErrors errors) {
        this.place = "@Stage " + (stage.name().isBlank() ? number : '"' + stage.name() + '"');
        this.written = AnnotationText.of(stage, PerfKeys.STAGE_ATTRIBUTES);
        this.texts = texts;
        this.errors = errors;
    }

    /** How messages name it. */
    String place() {
        return place;
    }

    @Override
    public Optional<Sourced> find(String attribute) {
        return Optional.ofNullable(written.get(attribute)).map(text -> new Sourced(text, place));
    }

    @Override
    public <T> Optional<T> read(String attribute, Function<String, T> parser) {
        return find(attribute).flatMap(sourced -> texts.read(sourced, attribute, parser));
    }

    @Override
    public void refuse(String rule, String... attributes) {
        Stream.of(attributes).forEach(attribute -> find(attribute)
                .ifPresent(sourced -> errors.add(place, attribute, sourced.value(), rule)));
    }
}
