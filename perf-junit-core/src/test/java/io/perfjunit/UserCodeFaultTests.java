package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Bodies that throw, in every way that code can (U1, U2, U4 and U6 of the project's list of faults), in both models: every call
 * that began is in exactly one count, and the failure says what happened. For what else a body can do see
 * {@link HangingBodyTests} (U5), {@link ShutdownGuardTests} (U7), {@link RunNoticesTests} (U8, U11), {@link ChangedStateTests} (U9,
 * U10), {@link LoadTestLifeCycleTests} (U12, U13), {@link AwaitTests} (U14) and {@link ExhaustedMemoryTests} (U3, U15).
 */
@Timeout(120)
@Tag("wall-clock")
class UserCodeFaultTests {

    static final AtomicLong started = new AtomicLong();
    static volatile Fault fault = Fault.CHECKED;

    @BeforeEach
    void reset() {
        started.set(0);
        TestListeners.reset();
    }

    /** What every second call of the fixture does. */
    enum Fault {
        CHECKED(Outcome.ERROR, " java.io.IOException: pipe closed") {
            @Override
            void happen() throws Exception {
                throw new IOException("pipe closed");
            }
        },
        UNCHECKED(Outcome.ERROR, " java.lang.IllegalStateException: no seat") {
            @Override
            void happen() {
                throw new IllegalStateException("no seat");
            }
        },
        ASSERTION(Outcome.FAILED_CHECK, " java.lang.AssertionError: price is wrong") {
            @Override
            void happen() {
                throw new AssertionError("price is wrong");
            }
        },
        WITHOUT_MESSAGE(Outcome.ERROR, " java.lang.IllegalStateException\n") {
            @Override
            void happen() {
                throw new IllegalStateException();
            }
        },
        ENDLESS_MESSAGE(Outcome.ERROR, " java.lang.IllegalStateException: xxxxx") {
            private final String megabytes = "x".repeat(10_000_000);

            @Override
            void happen() {
                throw new IllegalStateException(megabytes);
            }
        },
        MESSAGE_WITH_COMMANDS(Outcome.ERROR, " java.lang.IllegalStateException: <script> [#m red") {
            @Override
            void happen() {
                throw new IllegalStateException("<script> \u001B[31m red\nsecond line");
            }
        },
        CIRCLE_OF_CAUSES(Outcome.ERROR, " java.lang.IllegalStateException: outer") {
            @Override
            void happen() {
                IllegalStateException inner = new IllegalStateException("inner");
                throw (IllegalStateException) inner.initCause(new IllegalStateException("outer", inner))
                        .getCause();
            }
        },
        SPEECHLESS(Outcome.ERROR, "(getMessage() threw java.lang.UnsupportedOperationException)") {
            @Override
            void happen() {
                throw new Speechless();
            }
        };

        final Outcome outcome;
        final String wording;

        Fault(Outcome outcome, String wording) {
            this.outcome = outcome;
            this.wording = wording;
        }

        abstract void happen() throws Exception;
    }

    /** An exception that breaks whoever wants to know more. */
    private static final class Speechless extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    static Stream<Arguments> everyFaultInBothModels() {
        return Stream.of(Fault.values())
                .flatMap(each -> Stream.of("closed", "open", "exact").map(model -> Arguments.of(each, model)));
    }

    @ParameterizedTest
    @MethodSource("everyFaultInBothModels")
    void everyCallThatBeganIsCountedOnceAndTheFailureTellsWhatItThrew(Fault each, String model) {
        fault = each;
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(FaultTestCase.class, model));

        assertThat(failure).isExactlyInstanceOf(AssertionFailedError.class);
        assertThat(failure.getMessage())
                .startsWith("SLA broken: error rate ")
                .contains(each.wording)
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        assertThat(failure.getMessage().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(700));
        LoadResult result = TestListeners.runs.get(0).result();
        assertThat(result.iterations().counts().of(each.outcome)).isPositive();
        assertThat(result.iterations().counts().asMap())
                .containsOnlyKeys(Stream.of(Outcome.values())
                        .filter(outcome -> result.iterations().counts().of(outcome) > 0)
                        .filter(outcome -> outcome == each.outcome
                                || outcome == Outcome.SUCCESS
                                || outcome == Outcome.NEVER_STARTED)
                        .toArray(Outcome[]::new));
        assertThatCountsAddUp(result);
    }

    /** Whoever prints the stack of our failure, such as a build tool, must not fall over an exception of a body. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void theFailureCanBePrinted(Fault each) {
        fault = each;
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(FaultTestCase.class, "exact"));
        StringWriter printed = new StringWriter();
        assertThatCode(() -> failure.printStackTrace(new PrintWriter(printed))).doesNotThrowAnyException();
        assertThat(printed.toString()).contains("Suppressed: ");
    }

    private static void assertThatCountsAddUp(LoadResult result) {
        long counted = result.iterations().counts().total()
                + result.coldStart().counts().total();
        long neverStarted = result.iterations().counts().of(Outcome.NEVER_STARTED)
                + result.coldStart().counts().of(Outcome.NEVER_STARTED);
        assertThat(counted - neverStarted)
                .as("%s", result.iterations().counts())
                .isEqualTo(started.get());
        assertThat(result.intervals().stream()
                        .mapToLong(interval -> interval.iterations().counts().total())
                        .sum())
                .isEqualTo(counted);
    }

    static class FaultTestCase {

        @LoadTest(users = 4, duration = "200ms", warmup = "50ms")
        void closed() throws Exception {
            call();
        }

        @LoadTest(rate = "200/s", maxInFlight = 4, duration = "200ms", warmup = "50ms")
        void open() throws Exception {
            call();
        }

        @LoadTest(users = 4, iterations = 100)
        void exact() throws Exception {
            call();
        }

        private static void call() throws Exception {
            long number = started.incrementAndGet();
            Thread.sleep(1);
            if (number % 2 == 0) {
                fault.happen();
            }
        }
    }

    @Test
    void pastTwentyKindsTheRestIsToldTogether() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(ManyKindsTestCase.class));
        assertThat(failure.getMessage()).contains("(60 errors)").contains("and 16 more kinds");
        assertThat(TestListeners.runs.get(0).result().errors())
                .hasSize(21)
                .filteredOn(group -> group.type().equals("(other kinds)"))
                .singleElement()
                .satisfies(rest -> assertThat(rest.count()).isEqualTo(20));
    }

    static class ManyKindsTestCase {

        @LoadTest(iterations = 60)
        void thirtyKinds(VirtualUser user) {
            throw new IllegalStateException("kind " + (char) ('A' + user.iteration() % 30));
        }
    }

    @ParameterizedTest
    @EnumSource(Fatal.class)
    void anErrorThatNoLoadShouldSurviveEndsItAndIsNotOneFailedCallAmongOthers(Fatal fatal) {
        for (String model : new String[] {"closed", "open"}) {
            started.set(0);
            TestListeners.reset();
            FatalTestCase.fatal = fatal;
            Throwable failure = PerfTestKit.failure(PerfTestKit.run(FatalTestCase.class, model));
            assertThat(failure)
                    .isExactlyInstanceOf(AssertionFailedError.class)
                    .hasMessageStartingWith("Load ended by java.lang." + fatal.name)
                    .cause()
                    .isInstanceOf(Error.class);
            LoadResult result = TestListeners.runs.get(0).result();
            assertThat(result.end()).isEqualTo(EndReason.FATAL_ERROR);
            assertThat(result.timeline().drained().toSeconds()).isLessThan(30);
            assertThatCountsAddUp(result);
        }
    }

    enum Fatal {
        STACK("StackOverflowError") {
            @Override
            @SuppressWarnings("InfiniteRecursion")
            long happen() {
                return 1 + happen();
            }
        },
        INITIALIZER("ExceptionInInitializerError") {
            @Override
            long happen() {
                throw new ExceptionInInitializerError(new IllegalStateException("no configuration"));
            }
        },
        CLASS("NoClassDefFoundError") {
            @Override
            long happen() {
                throw new NoClassDefFoundError("com/shop/Order");
            }
        },
        THREADS("OutOfMemoryError") {
            @Override
            long happen() {
                throw new OutOfMemoryError("unable to create native thread");
            }
        };

        final String name;

        Fatal(String name) {
            this.name = name;
        }

        abstract long happen();
    }

    static class FatalTestCase {

        static Fatal fatal = Fatal.STACK;

        @LoadTest(users = 4, duration = "60s", warmup = "0s")
        void closed() throws Exception {
            call();
        }

        @LoadTest(rate = "500/s", maxInFlight = 4, duration = "60s", warmup = "0s")
        void open() throws Exception {
            call();
        }

        private static void call() throws Exception {
            long number = started.incrementAndGet();
            Thread.sleep(1);
            if (number == 20) {
                fatal.happen();
            }
        }
    }

    @Test
    void anInterruptFlagThatABodyLeavesSetHurtsNoCall() {
        for (String model : new String[] {"closed", "open", "exact"}) {
            started.set(0);
            TestListeners.reset();
            PerfTestKit.assertAllSucceed(PerfTestKit.run(InterruptingTestCase.class, model), 1);
            LoadResult result = TestListeners.runs.get(0).result();
            assertThat(result.end().isPlanned()).isTrue();
            assertThatCountsAddUp(result);
        }
    }

    static class InterruptingTestCase {

        @LoadTest(users = 4, duration = "200ms", warmup = "50ms")
        @Sla(errorRate = "0%")
        void closed() throws Exception {
            call();
        }

        @LoadTest(rate = "200/s", maxInFlight = 4, duration = "200ms", warmup = "50ms")
        @Sla(errorRate = "0%")
        void open() throws Exception {
            call();
        }

        @LoadTest(users = 4, iterations = 100, thinkTime = "1ms")
        @Sla(errorRate = "0%")
        void exact() throws Exception {
            call();
        }

        private static void call() throws Exception {
            started.incrementAndGet();
            Thread.sleep(1);
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAssumptionThatFailsInTheMiddleOfALoadSkipsTheTest() {
        for (String model : new String[] {"closed", "open"}) {
            TestListeners.reset();
            EngineExecutionResults results = PerfTestKit.run(AssumingTestCase.class, model);
            results.testEvents()
                    .assertStatistics(stats -> stats.started(1).aborted(1).failed(0));
            assertThat(TestListeners.runs.get(0).result().end()).isEqualTo(EndReason.ABORTED);
        }
    }

    static class AssumingTestCase {

        @LoadTest(users = 4, duration = "60s", warmup = "0s")
        void closed(VirtualUser user) throws Exception {
            call(user);
        }

        @LoadTest(rate = "500/s", maxInFlight = 4, duration = "60s", warmup = "0s")
        void open(VirtualUser user) throws Exception {
            call(user);
        }

        private static void call(VirtualUser user) throws Exception {
            Thread.sleep(1);
            if (user.iteration() == 5) {
                throw new TestAbortedException("the service is not there today");
            }
        }
    }
}
