package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.run.TestName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The attributes of one load test as text: those that its annotation sets, overridden from outside. A key for the single test
 * comes before one for all tests.
 */
final class LoadAttributes {

    private final String annotation;
    private final Map<String, String> annotated;
    private final TestName test;
    private final Configuration configuration;
    private final ConfigurationErrors errors;

    private LoadAttributes(
            String annotation,
            Map<String, String> annotated,
            TestName test,
            Configuration configuration,
            ConfigurationErrors errors) {
        this.annotation = annotation;
        this.annotated = annotated;
        this.test = test;
        this.configuration = configuration;
        this.errors = errors;
    }

    static LoadAttributes of(LoadTest load, TestName test, Configuration configuration, ConfigurationErrors errors) {
        Map<String, String> set = written(load.users(), load.iterations(), load.seed(), load.threads());
        putIfSet(set, "duration", load.duration());
        putIfSet(set, "warmup", load.warmup());
        putIfSet(set, "rampUp", load.rampUp());
        putIfSet(set, "thinkTime", load.thinkTime());
        putIfSet(set, "drain", load.drain());
        return new LoadAttributes("@LoadTest", set, test, configuration, errors);
    }

    static LoadAttributes of(UnderLoad load, TestName test, Configuration configuration, ConfigurationErrors errors) {
        Map<String, String> set = written(load.users(), load.iterations(), load.seed(), load.threads());
        putIfSet(set, "duration", load.duration());
        putIfSet(set, "warmup", load.warmup());
        putIfSet(set, "rampUp", load.rampUp());
        putIfSet(set, "thinkTime", load.thinkTime());
        putIfSet(set, "drain", load.drain());
        return new LoadAttributes("@UnderLoad", set, test, configuration, errors);
    }

    private static Map<String, String> written(int[] users, long iterations, long seed, ThreadKind threads) {
        Map<String, String> set = new LinkedHashMap<>();
        if (users.length == 1) {
            set.put("users", String.valueOf(users[0]));
        } else if (users.length > 1) {
            set.put("users", Arrays.toString(users));
        }
        if (iterations != 0) {
            set.put("iterations", String.valueOf(iterations));
        }
        if (seed != 0) {
            set.put("seed", String.valueOf(seed));
        }
        if (threads != ThreadKind.AUTO) {
            set.put("threads", threads.name());
        }
        return set;
    }

    private static void putIfSet(Map<String, String> set, String attribute, String value) {
        if (!value.isEmpty()) {
            set.put(attribute, value);
        }
    }

    /** The annotation as a reader knows it. */
    String annotation() {
        return annotation;
    }

    /** The effective text of an attribute and its origin; empty when it is set nowhere. */
    Optional<Sourced> find(String attribute) {
        return TestKey.of(test, attribute)
                .map(configuration::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> configuration.find(PerfKeys.PREFIX + attribute))
                .or(() -> Optional.ofNullable(annotated.get(attribute)).map(text -> new Sourced(text, annotation)));
    }

    /** Reads an attribute; a value that cannot be read is noted as an error and counts as not set. */
    <T> Optional<T> read(String attribute, Function<String, T> parser) {
        return find(attribute).flatMap(sourced -> {
            try {
                return Optional.of(parser.apply(configuration.resolve(sourced.value())));
            } catch (IllegalArgumentException malformed) {
                errors.add(sourced.origin(), attribute, sourced.value(), String.valueOf(malformed.getMessage()));
                return Optional.empty();
            }
        });
    }
}
