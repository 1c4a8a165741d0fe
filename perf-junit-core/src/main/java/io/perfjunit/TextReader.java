package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import java.util.Optional;
import java.util.function.Function;

/** Reads single texts that users wrote; one that cannot be read is noted as an error and counts as not set. */
final class TextReader {

    private final Configuration configuration;
    private final ConfigurationErrors errors;

    TextReader(Configuration configuration, ConfigurationErrors errors) {
        this.configuration = configuration;
        this.errors = errors;
    }

    <T> Optional<T> read(Sourced text, String attribute, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(configuration.resolve(text.value())));
        } catch (IllegalArgumentException malformed) {
            errors.add(text.origin(), attribute, text.value(), String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }
}
