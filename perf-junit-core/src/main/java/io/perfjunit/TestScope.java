package io.perfjunit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** What a provider of parameters may know of the load test that it is opened for. */
record TestScope(Class<?> testClass, AnnotatedElement testMethod, int concurrency, Configuration configuration)
        implements UserParameterProvider.LoadScope {

    @Override
    public String resolve(String text) {
        return configuration.resolve(text);
    }

    @Override
    public Optional<String> setting(String key) {
        return configuration.get(key);
    }
}
