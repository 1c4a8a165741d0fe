package io.perfjunit;

import io.perfjunit.run.TestName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key for a setting of a single test: {@code perf.test.<Class#method>.<attribute>}, or
 * {@code perf.test.<Class#method>[<step>].<attribute>}.
 *
 * @param className name of the class with or without its package
 * @param methodName name of the method
 * @param step name of the step; empty for the test as a whole
 * @param attribute attribute of {@link LoadTest} or {@link Sla}; one of {@link Capacity} after {@code capacity.}
 */
record TestKey(String className, String methodName, String step, String attribute) {

    private static final Pattern SHAPE =
            Pattern.compile("perf\\.test\\.([^#]+)#([^.\\[]+)(?:\\[(.+)])?\\.((?:capacity\\.)?[^.\\]]+)");

    /** Reads a key; empty when it does not look like one. */
    static Optional<TestKey> parse(String key) {
        Matcher shape = SHAPE.matcher(key);
        return shape.matches()
                ? Optional.of(new TestKey(
                        shape.group(1),
                        shape.group(2),
                        Optional.ofNullable(shape.group(3)).orElse(""),
                        shape.group(4)))
                : Optional.empty();
    }

    /**
     * The keys of an attribute of a test: first with the whole name of its class, where a nested class may be parted from the one
     * around it by a dot as well, then with the simple one.
     */
    static Stream<String> of(TestName test, String attribute) {
        return of(test, "", attribute);
    }

    /** The keys of a limit of one step; of the test as a whole for the empty name. */
    static Stream<String> of(TestName test, String step, String attribute) {
        return classNames(test).map(name -> new TestKey(name, test.methodName(), step, attribute).text());
    }

    private static Stream<String> classNames(TestName test) {
        return Stream.of(test.className(), test.className().replace('$', '.'), test.simpleClassName())
                .distinct();
    }

    /** True when it is about the class of {@code test}. */
    boolean isAboutClassOf(TestName test) {
        return classNames(test).anyMatch(className::equals);
    }

    /** True when it is about {@code test}. */
    boolean isAbout(TestName test) {
        return isAboutClassOf(test) && methodName.equals(test.methodName());
    }

    private String text() {
        String scope = step.isEmpty() ? "" : "[" + step + "]";
        return PerfKeys.TEST_PREFIX + className + "#" + methodName + scope + "." + attribute;
    }
}
