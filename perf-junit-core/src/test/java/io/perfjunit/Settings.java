package io.perfjunit;

import io.perfjunit.run.TestName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody has set where, by hand, and what is read of a test under it. */
final class Settings {

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> junitParameters = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    static Settings none() {
        return new Settings();
    }

    Settings property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    Settings junitParameter(String key, String value) {
        junitParameters.put(key, value);
        return this;
    }

    Settings environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Configuration configuration() {
        return new Configuration(
                key -> Optional.ofNullable(properties.get(key)),
                key -> Optional.ofNullable(junitParameters.get(key)),
                key -> Optional.ofNullable(environment.get(key)));
    }

    /** What is read of a method; fails as the extension would. */
    LoadSpec read(Class<?> testClass, String method) {
        TestName test = new TestName(testClass.getName(), method, "");
        ConfigurationErrors errors = new ConfigurationErrors(test);
        LoadSpec spec = new LoadSpecReader(configuration(), errors).read(test, method(testClass, method), testClass);
        errors.throwIfAny();
        return spec;
    }

    /** The mistakes that are found in a method. */
    List<String> errors(Class<?> testClass, String method) {
        try {
            read(testClass, method);
            return List.of();
        } catch (LoadConfigurationException mistakes) {
            return mistakes.errors();
        }
    }

    static Method method(Class<?> testClass, String name) {
        return Arrays.stream(testClass.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseGet(() -> method(testClass.getSuperclass(), name));
    }
}
