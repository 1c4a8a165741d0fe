package io.perfjunit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs fixture classes through Jupiter, without output, and hands back what JUnit saw. */
final class PerfTestKit {

    private PerfTestKit() {}

    static EngineExecutionResults run(Class<?> testCase) {
        return run(testCase, Map.of());
    }

    static EngineExecutionResults run(Class<?> testCase, Map<String, String> parameters) {
        return run(parameters, selectClass(testCase));
    }

    static EngineExecutionResults run(Class<?> testCase, String method) {
        return run(testCase, method, Map.of());
    }

    static EngineExecutionResults run(Class<?> testCase, String method, Map<String, String> parameters) {
        return run(parameters, selectMethod(testCase, method, parameterTypes(testCase, method)));
    }

    /** Most fixtures take parameters; their methods are found by the name alone. */
    private static String parameterTypes(Class<?> testCase, String method) {
        return Arrays.stream(testCase.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(found -> Arrays.stream(found.getParameterTypes()))
                .map(Class::getName)
                .collect(Collectors.joining(","));
    }

    static EngineExecutionResults run(Map<String, String> parameters, DiscoverySelector... selectors) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectors)
                .configurationParameter("perf.console", "quiet")
                // How busy the machine is that runs these tests must not decide what becomes of them.
                .configurationParameter("perf.health", "tell")
                .configurationParameter("perf.confirm", "0")
                // Neither must other builds on the machine.
                .configurationParameter("perf.lock.wait", "off")
                .configurationParameters(parameters)
                .execute();
    }

    /** All tests have succeeded, and there were so many; else what they failed of. */
    static void assertAllSucceed(EngineExecutionResults results, int tests) {
        List<Throwable> failures = failures(results);
        if (!failures.isEmpty()) {
            throw new AssertionError("unexpected failures " + failures, failures.get(0));
        }
        results.testEvents().assertStatistics(stats -> stats.started(tests).succeeded(tests));
        results.containerEvents().assertStatistics(stats -> stats.failed(0));
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
