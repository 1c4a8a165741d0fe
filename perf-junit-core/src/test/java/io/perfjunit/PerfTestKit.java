package io.perfjunit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs fixture classes through Jupiter and hands back what JUnit saw. */
final class PerfTestKit {

    private PerfTestKit() {}

    static EngineExecutionResults run(Class<?> testCase) {
        return run(testCase, Map.of());
    }

    static EngineExecutionResults run(Class<?> testCase, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testCase))
                .configurationParameters(parameters)
                .execute();
    }

    static EngineExecutionResults run(Class<?> testCase, String method) {
        return run(testCase, method, Map.of());
    }

    static EngineExecutionResults run(Class<?> testCase, String method, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(testCase, method))
                .configurationParameters(parameters)
                .execute();
    }

    /** Failures of all tests in order. */
    static List<Throwable> failures(EngineExecutionResults results) {
        return results.testEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }

    /** The failure of the only test. */
    static Throwable failure(EngineExecutionResults results) {
        List<Throwable> failures = failures(results);
        if (failures.size() != 1) {
            throw new AssertionError("expected one failure, got " + failures + " of "
                    + results.testEvents().stream().map(Event::toString).toList());
        }
        return failures.get(0);
    }
}
