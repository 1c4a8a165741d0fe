package io.perfjunit;

import io.perfjunit.run.TestName;
import java.util.stream.Stream;

/** The keys under which the settings of a single test are looked up. */
final class TestKeys {

    private TestKeys() {}

    /** Keys of an attribute of the test as a whole: first with the simple name of the class, then with its package. */
    static Stream<String> of(TestName test, String attribute) {
        return of(test, "", attribute);
    }

    /** Keys of a limit of one step; of the iteration as a whole for the empty name. */
    static Stream<String> of(TestName test, String step, String attribute) {
        String scope = step.isEmpty() ? "" : "[" + step + "]";
        return Stream.of(test.simpleClassName(), test.className())
                .map(name -> PerfKeys.TEST_PREFIX + name + "#" + test.methodName() + scope + "." + attribute);
    }
}
