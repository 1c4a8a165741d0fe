package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.engine.Workers;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.run.PerfRun;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** From the annotation to what JUnit sees: outcomes and messages. */
class LoadTestExtensionTests {

    static final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    @AfterEach
    void reset() {
        calls.set(0);
        TestListeners.reset();
    }

    @AfterEach
    void noWorkerLives() {
        assertThat(Workers.alive()).isEmpty();
    }

    private static Throwable failureOf(String method) {
        return PerfTestKit.failure(PerfTestKit.run(PromisesTestCase.class, method));
    }

    private static LoadResult lastResult() {
        return TestListeners.runs.get(TestListeners.runs.size() - 1).result();
    }

    @Test
    @Tag("wall-clock")
    void aTestThatKeepsItsPromisePasses() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(PromisesTestCase.class, "keeps"), 1);
        assertThat(lastResult().iterations().counts().failed()).isZero();
        assertThat(lastResult().coldStart().counts().total()).isPositive();
        assertThat(lastResult().timeline().window()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void theExactNumberOfIterationsIsCalled() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(PromisesTestCase.class, "thousand"), 1);
        assertThat(calls).hasValue(1_000);
        assertThat(lastResult().iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 1_000L));
    }

    @Test
    void threeBrokenBudgetsAndAnExceptionAreOneFailureThatTellsAll() {
        Throwable failure = failureOf("breaksThree");
        assertThat(failure).isExactlyInstanceOf(AssertionFailedError.class);
        String[] lines = failure.getMessage().split("\n");
        assertThat(lines[0])
                .startsWith("SLA broken: p50 ")
                .containsPattern("p50 \\S+ ms > 1 ms")
                .containsPattern("max not reached \\(5 % failed\\), limit 2 ms")
                .containsPattern("throughput \\S+/s < 1,000,000/s")
                .endsWith(" · LoadTestExtensionTests.PromisesTestCase#breaksThree");
        assertThat(failure.getMessage())
                .containsPattern("✗  p50 +≤ 1 ms +\\S+ ms")
                .containsPattern("✗  max +≤ 2 ms +not reached \\(5 % failed\\)")
                .containsPattern("✗  throughput +≥ 1,000,000/s +\\S+/s")
                .containsPattern("✓  error rate +≤ 10 % +5 %")
                .contains("Failures: 10 of 200 calls (10 errors)")
                .contains("10 × java.lang.IllegalStateException: no seat left in row #")
                .contains("at io.perfjunit.LoadTestExtensionTests$PromisesTestCase.breaksThree(")
                .contains("Generator: ");
        assertThat(failure.getSuppressed()).singleElement().satisfies(first -> assertThat(first)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no seat left in row 20"));
        assertThat(failure.getSuppressed()[0].getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("breaksThree"));
    }

    @Test
    void aPercentileWhoseRankFallsAmongTheFailuresIsNotReached() {
        Throwable failure = failureOf("fivePercentAllowed");
        assertThat(failure)
                .hasMessageStartingWith(
                        "SLA broken: p99 not reached (5 % failed), limit 10 s · LoadTestExtensionTests.PromisesTestCase#fivePercentAllowed\n");
        assertThat(failure.getMessage()).containsPattern("✓  error rate +≤ 10 % +5 %");
    }

    @Test
    void withoutAnErrorRateFailuresBreakTheDefaultBudgetWhichSaysSo() {
        Throwable failure = failureOf("fivePercentWithoutBudget");
        assertThat(failure)
                .hasMessageStartingWith("SLA broken: error rate 5 % > 0 % (the default) · LoadTestExtensionTests");
        assertThat(failure.getMessage())
                .containsPattern("✓  p90 +≤ 10 s")
                .containsPattern("✗  error rate +≤ 0 % +5 %.*default, set errorRate to allow failures");
    }

    @Test
    void aTestWhoseCallsAllFailCannotPassOnItsLatencyAlone() {
        Throwable failure = failureOf("allFail");
        assertThat(failure).hasMessageStartingWith("SLA broken: ");
        assertThat(failure.getMessage())
                .containsPattern("✗  p95 +≤ 10 s +not reached \\(100 % failed\\)")
                .containsPattern("✗  error rate +≤ 0 % +100 %");
    }

    @Test
    void failedAssertionsAreToldAsFailedChecks() {
        Throwable failure = failureOf("checks");
        assertThat(failure.getMessage())
                .contains("(20 failed checks)")
                .contains("java.lang.AssertionError: price is #");
    }

    @Test
    void aBrokenWarningLeavesTheTestGreen() {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(PromisesTestCase.class, "warns"), 1);
        assertThat(TestListeners.runs)
                .singleElement()
                .satisfies(run -> assertThat(run.verdict().warnings()).hasSize(1));
    }

    @Test
    void anAssumptionInTheBodyAbortsTheTest() {
        EngineExecutionResults results = PerfTestKit.run(PromisesTestCase.class, "assumes");
        results.testEvents()
                .assertStatistics(stats -> stats.started(1).aborted(1).failed(0).succeeded(0));
        assertThat(lastResult().end()).isEqualTo(EndReason.ABORTED);
    }

    @Test
    void anAssumptionInThePreparationOfAUserAbortsTheTest() {
        EngineExecutionResults results = PerfTestKit.run(PreparationTestCase.class, "assumes", Map.of());
        results.testEvents()
                .assertStatistics(stats -> stats.started(1).aborted(1).failed(0));
        assertThat(calls).hasValue(0);
    }

    @Test
    void aFatalErrorEndsTheLoadAndFailsTheTestAndTheJvmGoesOn() {
        for (String method : new String[] {"outOfMemory", "stackOverflow", "noClass"}) {
            TestListeners.reset();
            EngineExecutionResults results = PerfTestKit.run(PromisesTestCase.class, method);
            Throwable failure = PerfTestKit.failure(results);
            assertThat(failure)
                    .isExactlyInstanceOf(AssertionFailedError.class)
                    .hasCauseInstanceOf(Error.class)
                    .hasMessageStartingWith(
                            "Load ended by " + failure.getCause().getClass().getName()
                                    + " · LoadTestExtensionTests.PromisesTestCase#" + method);
            assertThat(lastResult().end()).isEqualTo(EndReason.FATAL_ERROR);
            assertThat(lastResult().timeline().drained()).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aUserThatCannotBePreparedFailsTheTestBeforeAnyCall() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(PreparationTestCase.class, "fails"));
        assertThat(failure)
                .hasMessage("virtual user 2 could not be prepared, no load ran: "
                        + "java.lang.IllegalStateException: no account")
                .hasCauseExactlyInstanceOf(IllegalStateException.class);
        assertThat(calls).hasValue(0);
        assertThat(PreparationTestCase.ended).hasValue(2);
    }

    @Test
    void aFailureAtTheEndOfAUserFailsTheTest() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(EndTestCase.class));
        assertThat(failure)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("@AfterUser failed for 3 users · LoadTestExtensionTests.EndTestCase#calls: "
                        + "java.lang.IllegalStateException: still open");
        assertThat(calls).hasValue(30);
    }

    @Test
    @Tag("wall-clock")
    void aTimeoutInTheSameThreadEndsTheLoadPromptlyAndTheRunIsStillTold() {
        timesOut("timesOut");
    }

    @Test
    @Tag("wall-clock")
    void aTimeoutInASeparateThreadEndsTheLoadPromptlyAndTheRunIsStillTold() {
        timesOut("timesOutSeparately");
    }

    private static void timesOut(String method) {
        Throwable failure = failureOf(method);
        assertThat(failure)
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("timed out after 2000 milliseconds");
        waitFor(() -> !TestListeners.runs.isEmpty() && Workers.alive().isEmpty());
        assertThat(TestListeners.runs).singleElement().satisfies(run -> {
            assertThat(run.result().end()).isEqualTo(EndReason.INTERRUPTED);
            assertThat(run.result().timeline().drained()).isLessThan(Duration.ofSeconds(5));
            assertThat(run.result().iterations().counts().succeeded()
                            + run.result().coldStart().counts().succeeded())
                    .isPositive();
        });
    }

    private static void waitFor(java.util.function.BooleanSupplier condition) {
        for (int tries = 0; tries < 500 && !condition.getAsBoolean(); tries++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aRunIsStoppedEvenWhenItsBudgetsHold() {
        failureOf("timesOut");
        PerfRun run = TestListeners.runs.get(0);
        assertThat(run.result().end().isPlanned()).isFalse();
    }

    static class PromisesTestCase {

        @LoadTest(users = 4, duration = "300ms", warmup = "50ms")
        @Sla(p50 = "1s")
        void keeps() throws Exception {
            Thread.sleep(1);
        }

        @LoadTest(users = 20, iterations = 1000)
        void thousand() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 2, iterations = 200)
        @Sla(p50 = "1ms", max = "2ms", throughput = "1000000/s", errorRate = "10%")
        void breaksThree() throws Exception {
            int call = calls.incrementAndGet();
            Thread.sleep(3);
            if (call % 20 == 0) {
                throw new IllegalStateException("no seat left in row " + call);
            }
        }

        private static void failEveryTwentieth() {
            if (calls.incrementAndGet() % 20 == 0) {
                throw new IllegalStateException("every twentieth");
            }
        }

        @LoadTest(users = 4, iterations = 2000)
        @Sla(p99 = "10s", errorRate = "10%")
        void fivePercentAllowed() {
            failEveryTwentieth();
        }

        @LoadTest(users = 4, iterations = 2000)
        @Sla(p90 = "10s")
        void fivePercentWithoutBudget() {
            failEveryTwentieth();
        }

        @LoadTest(users = 4, iterations = 2000)
        @Sla(p95 = "10s")
        void allFail() {
            throw new IllegalStateException("always");
        }

        @LoadTest(iterations = 20)
        void checks() {
            Assertions.fail("price is 3");
        }

        @LoadTest(iterations = 100)
        @Sla(max = "1ns", severity = io.perfjunit.sla.Severity.WARN)
        void warns() {}

        @LoadTest(users = 2, duration = "20s")
        void assumes() {
            Assumptions.assumeTrue(calls.incrementAndGet() < 10, "needs a database");
        }

        @LoadTest(users = 2, duration = "20s", warmup = "0s")
        void outOfMemory() throws Exception {
            Thread.sleep(1);
            if (calls.incrementAndGet() % 10 == 0) {
                throw new OutOfMemoryError("by hand");
            }
        }

        @LoadTest(users = 2, duration = "20s", warmup = "0s")
        void stackOverflow() {
            calls.addAndGet(deeper(1));
        }

        private static int deeper(int depth) {
            return depth == 0 ? 0 : 1 + deeper(depth + 1);
        }

        @LoadTest(users = 2, duration = "20s", warmup = "0s")
        void noClass() {
            throw new NoClassDefFoundError("com/acme/Gone");
        }

        @LoadTest(users = 2, duration = "60s", warmup = "0s")
        @Timeout(value = 2_000, unit = TimeUnit.MILLISECONDS)
        void timesOut() throws Exception {
            Thread.sleep(5);
        }

        @LoadTest(users = 2, duration = "60s", warmup = "0s")
        @Timeout(value = 2_000, unit = TimeUnit.MILLISECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
        void timesOutSeparately() throws Exception {
            Thread.sleep(5);
        }
    }

    static class PreparationTestCase {

        static final AtomicInteger ended = new AtomicInteger();
        private static volatile String mode = "";

        @BeforeEach
        void prepare(org.junit.jupiter.api.TestInfo test) {
            ended.set(0);
            mode = test.getTestMethod().orElseThrow().getName();
        }

        @BeforeUser
        void logIn(VirtualUser user) {
            if (user.id() == 2) {
                if (mode.equals("assumes")) {
                    throw new TestAbortedException("needs an account");
                }
                throw new IllegalStateException("no account");
            }
        }

        @AfterUser
        void logOut() {
            ended.incrementAndGet();
        }

        @LoadTest(users = 3, iterations = 30)
        void fails() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 3, iterations = 30)
        void assumes() {
            calls.incrementAndGet();
        }
    }

    static class EndTestCase {

        @AfterUser
        void logOut() {
            throw new IllegalStateException("still open");
        }

        @LoadTest(users = 3, iterations = 30)
        void calls() {
            calls.incrementAndGet();
        }
    }
}
