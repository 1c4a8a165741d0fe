package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class PerfSessionTests {

    @BeforeEach
    @AfterEach
    void reset() {
        TestListeners.reset();
    }

    @Test
    void aListenerHearsOfSessionLoadsIntervalsAndRunsInOrder() {
        PerfTestKit.run(TwoLoadsTestCase.class);
        assertThat(TestListeners.heard)
                .containsExactly(
                        "session started",
                        "load started PerfSessionTests.TwoLoadsTestCase#broken",
                        "interval",
                        "run finished PerfSessionTests.TwoLoadsTestCase#broken",
                        "load started PerfSessionTests.TwoLoadsTestCase#kept",
                        "run finished PerfSessionTests.TwoLoadsTestCase#kept",
                        "session finished");
        assertThat(TestListeners.runs).extracting(run -> run.id()).doesNotHaveDuplicates();
    }

    static List<Throwable> whatListenersMayThrow() {
        return List.of(
                new IllegalStateException("disk full"),
                new NoClassDefFoundError("com/acme/Exporter"),
                new AssertionError("a listener that asserts"),
                new StackOverflowError(),
                new java.io.IOException("sneaked through"),
                new IllegalStateException() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        throw new IllegalStateException("no message today");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("whatListenersMayThrow")
    void brokenListenersChangeNoVerdictAndKeepNobodyFromHearing(Throwable broken) {
        TestListeners.broken = broken;
        EngineExecutionResults results = PerfTestKit.run(TwoLoadsTestCase.class);

        results.testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(1).failed(1));
        assertThat(PerfTestKit.failure(results))
                .hasMessageStartingWith("SLA broken: error rate 100 % > 0 % (the default)");
        assertThat(TestListeners.heard).hasSize(7).endsWith("session finished");
    }

    @Test
    void aListenerThatFailsAllTheTimeIsComplainedAboutOnce() {
        TestListeners.broken = new IllegalStateException("disk full");
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            PerfTestKit.run(TwoLoadsTestCase.class, "kept");
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "perf-junit · a listener could not be made, its output is missing: io.perfjunit.run.PerfRunListener:"
                                + " Provider io.perfjunit.TestListeners$Stillborn could not be instantiated:"
                                + " java.lang.IllegalStateException: disk full",
                        "perf-junit · io.perfjunit.TestListeners$Broken failed, its output is missing:"
                                + " java.lang.IllegalStateException: disk full");
    }

    @Test
    void theReportOfAListenerIsNamedInTheFailure() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(TwoLoadsTestCase.class, "broken"));
        assertThat(failure.getMessage()).endsWith("Report: " + java.nio.file.Path.of("somewhere", "report.html"));
    }

    @org.junit.jupiter.api.TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
    static class TwoLoadsTestCase {

        @LoadTest(iterations = 30)
        void broken() {
            throw new IllegalStateException("always");
        }

        @LoadTest(iterations = 30)
        void kept() {}
    }
}
