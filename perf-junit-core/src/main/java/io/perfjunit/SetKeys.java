package io.perfjunit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The keys under {@code perf.*} that somebody has set, as far as they can be listed. */
final class SetKeys {

    private static final String JUNIT_PROPERTIES = "junit-platform.properties";

    /** Keys that the launcher was given; only a listener of the launcher can list them. */
    private static volatile Set<String> ofLauncher = Set.of();

    private SetKeys() {}

    /** Remembers the keys of the configuration parameters of the test plan that is about to run in this JVM. */
    static void launcherWasGiven(Set<String> keys) {
        ofLauncher = Set.copyOf(keys);
    }

    /** Keys among the system properties, in JUnit's properties file on the class path, and among the launcher's parameters. */
    static Set<String> all() {
        Set<String> keys = new TreeSet<>(System.getProperties().stringPropertyNames());
        keys.addAll(ofJunitProperties());
        keys.addAll(ofLauncher);
        keys.removeIf(key -> !key.startsWith(PerfKeys.PREFIX));
        return keys;
    }

    private static Set<String> ofJunitProperties() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            return Set.of();
        }
        try (InputStream file = loader.getResourceAsStream(JUNIT_PROPERTIES)) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.stringPropertyNames();
        } catch (IOException | IllegalArgumentException unreadable) {
            // JUnit reads the same file and tells what is wrong with it.
            return Set.of();
        }
    }
}
