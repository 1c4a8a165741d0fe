package io.perfjunit;

import io.perfjunit.Configuration.Sourced;
import io.perfjunit.run.Setting;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a provider of parameters may know of the load test that it is opened for. */
final class TestScope implements UserParameterProvider.LoadScope {

    private final Class<?> testClass;
    private final AnnotatedElement testMethod;
    private final int concurrency;
    private final Configuration configuration;
    private final ConfigurationErrors errors;
    private final TextReader texts;
    private final List<Setting> settings = new ArrayList<>();

    TestScope(
            Class<?> testClass,
            AnnotatedElement testMethod,
            int concurrency,
            Configuration configuration,
            ConfigurationErrors errors) {
        this.testClass = testClass;
        this.testMethod = testMethod;
        this.concurrency = concurrency;
        this.configuration = configuration;
        this.errors = errors;
        this.texts = new TextReader(configuration, errors);
    }

    @Override
    public Class<?> testClass() {
        return testClass;
    }

    @Override
    public AnnotatedElement testMethod() {
        return testMethod;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public String resolve(String text) {
        return configuration.resolve(text);
    }

    @Override
    public <T> Optional<T> read(String key, String written, String origin, Function<String, T> unit) {
        String name = key.substring(PerfKeys.PREFIX.length());
        Sourced text = configuration.find(key).orElseGet(() -> new Sourced(written, origin));
        Optional<T> read = texts.read(text, name.substring(name.lastIndexOf('.') + 1), unit);
        boolean isSecret = key.equals(PerfKeys.HTTP_TRUST_STORE_PASSWORD);
        settings.add(new Setting(name, isSecret ? "***" : text.value(), text.origin()));
        return read;
    }

    @Override
    public void reject(String mistake) {
        errors.add(mistake);
    }

    /** What was read, with its origin. */
    List<Setting> settings() {
        return List.copyOf(settings);
    }
}
