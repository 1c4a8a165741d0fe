package io.perfjunit;

import io.perfjunit.run.PerfSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks settings up wherever a user may have made them: system property, JUnit configuration parameter, environment variable, in
 * this order.
 */
final class Configuration implements PerfSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

    private final Function<String, Optional<String>> properties;
    private final Function<String, Optional<String>> junitParameters;
    private final Function<String, Optional<String>> environment;

    Configuration(
            Function<String, Optional<String>> properties,
            Function<String, Optional<String>> junitParameters,
            Function<String, Optional<String>> environment) {
        this.properties = properties;
        this.junitParameters = junitParameters;
        this.environment = environment;
    }

    /** The configuration of this JVM together with JUnit's parameters. */
    static Configuration of(Function<String, Optional<String>> junitParameters) {
        return new Configuration(
                key -> Optional.ofNullable(System.getProperty(key)),
                junitParameters,
                name -> Optional.ofNullable(System.getenv(name)));
    }

    /**
     * A value and where it was set.
     *
     * @param value as written
     * @param origin such as {@code -Dperf.users}
     */
    record Sourced(String value, String origin) {}

    /** The value of a key and its source. */
    Optional<Sourced> find(String key) {
        return properties
                .apply(key)
                .map(value -> new Sourced(value, "-D" + key))
                .or(() -> junitParameters
                        .apply(key)
                        .map(value -> new Sourced(value, "JUnit configuration parameter " + key)))
                .or(() -> environment
                        .apply(environmentName(key))
                        .map(value -> new Sourced(value, "environment variable " + environmentName(key))));
    }

    @Override
    public Optional<String> get(String key) {
        return find(key).map(Sourced::value);
    }

    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * Replaces every <code>${key}</code> and <code>${key:default}</code>.
     *
     * @throws IllegalArgumentException if a key without default is set nowhere
     */
    String resolve(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (placeholder.find()) {
            placeholder.appendReplacement(resolved, Matcher.quoteReplacement(value(placeholder)));
        }
        return placeholder.appendTail(resolved).toString();
    }

    private String value(Matcher placeholder) {
        String key = placeholder.group(1);
        String fallback = placeholder.group(2);
        return junitParameters
                .apply(key)
                .or(() -> properties.apply(key))
                .or(() -> environment.apply(key))
                .or(() -> environment.apply(environmentName(key)))
                .or(() -> Optional.ofNullable(fallback))
                .orElseThrow(() -> new IllegalArgumentException("nothing sets ${" + key
                        + "}: it is no JUnit configuration parameter, system property or environment variable ("
                        + environmentName(key) + ")"));
    }
}
