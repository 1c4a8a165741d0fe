package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.run.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads keys that concern all load tests and are no attribute of any; every mistake is noted, and what is set is listed. */
final class GeneralKeys {

    private final Configuration configuration;
    private final TextReader texts;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    GeneralKeys(Configuration configuration, ConfigurationErrors errors) {
        this.configuration = configuration;
        this.texts = new TextReader(configuration, errors);
    }

    /** Reads a key; a value that cannot be read is noted as an error and counts as not set. */
    <T> Optional<T> read(String key, Function<String, T> parser) {
        return configuration.find(key).flatMap(sourced -> {
            settings.put(key, new Setting(key, sourced.value(), sourced.origin()));
            return texts.read(sourced, key.substring(PerfKeys.PREFIX.length()), parser);
        });
    }

    /** Where a key is set, such as {@code -Dperf.mode}; its name when it is set nowhere. */
    String origin(String key) {
        return configuration.find(key).map(Sourced::origin).orElse(key);
    }

    /** What was read and set somewhere. */
    List<Setting> settings() {
        return List.copyOf(settings.values());
    }
}
