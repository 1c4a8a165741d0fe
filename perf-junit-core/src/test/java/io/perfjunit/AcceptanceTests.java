package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.engine.Workers;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.run.PerfRun;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The list by which load-test libraries for JUnit are told apart: each group stands for something that one of them gets wrong.
 * Group 7, the cost, is measured in {@code benchmarks}; group 11, the life cycle on every line of JUnit, is {@link
 * LoadTestLifeCycleTests} here and the builds in {@code consumer-tests}; group 12 is the report's; group 14, the class path of a
 * user, is in {@code architecture-tests}.
 */
@Timeout(120)
@Tag("wall-clock")
class AcceptanceTests {

    static final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void reset() {
        calls.set(0);
        TestListeners.reset();
    }

    private static String messageOf(String method) {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(PromiseTestCase.class, method));
        assertThat(failure).isInstanceOf(AssertionError.class);
        return failure.getMessage();
    }

    private static LoadResult resultOf(String method) {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(PromiseTestCase.class, method), 1);
        return lastRun().result();
    }

    private static PerfRun lastRun() {
        assertThat(TestListeners.runs).hasSize(1);
        return TestListeners.runs.get(0);
    }

    @Test
    @DisplayName("1: a limit of 1 ms at p99.9 on calls of 50 ms is broken")
    void aTightLimitOnATailIsBroken() {
        assertThat(messageOf("slow")).containsPattern("^SLA broken: p99.9 (?:[5-9]\\d|\\d{3})\\S* ms > 1 ms · ");
    }

    @Test
    @DisplayName("1: a malformed limit is refused before any call")
    void aMalformedLimitIsRefusedBeforeAnyCall() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(PromiseTestCase.class, "malformed"));
        assertThat(failure)
                .isInstanceOf(LoadConfigurationException.class)
                .hasMessageContaining("AcceptanceTests.PromiseTestCase#malformed")
                .hasMessageContaining("p999")
                .hasMessageContaining("1.000ms and a bit");
        assertThat(calls).hasValue(0);
    }

    @Test
    @DisplayName("2: calls that outlast the window are no throughput, and are told")
    void callsThatOutlastTheWindowAreNoThroughputAndAreTold() {
        LoadResult result = resultOf("outlasting");
        long made = result.iterations().counts().total();
        assertThat(result.iterations().counts().succeeded()).isEqualTo(made);
        // Three rounds of 300 ms fit into the second, the fourth is finished in the drain; a slow machine makes fewer
        // rounds.
        assertThat(made).isBetween(40L, 80L);
        assertThat(result.iterations().endedInDrain()).isBetween(1L, 20L);
        assertThat(result.iterations().completedInWindow())
                .isEqualTo(made - result.iterations().endedInDrain());
        assertThat(result.throughput())
                .isEqualTo(
                        result.iterations().completedInWindow()
                                / (result.timeline().window().toNanos() / 1e9),
                        within(0.01));
    }

    @Test
    @DisplayName("3: a stall counts for every arrival that waited, and every arrival is accounted for")
    void aStallCountsForEveryArrivalThatWaited() {
        LoadResult result = resultOf("stalling");
        assertThat(result.iterations().counts().total()).isEqualTo(300);
        assertThat(result.iterations().response().histogram().percentile(Percentile.P99))
                .isGreaterThan(Duration.ofMillis(1_300));
        assertThat(result.iterations().service().histogram().percentile(Percentile.P95))
                .isLessThan(Duration.ofMillis(1_000));
    }

    @Test
    @DisplayName("4: a thousand iterations are a thousand calls")
    void aThousandIterationsAreAThousandCalls() {
        LoadResult result = resultOf("thousand");
        assertThat(calls).hasValue(1_000);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 1_000L));
    }

    @Test
    @DisplayName("5: throughput is that of the time that the calls took, not of the time that was planned")
    void throughputIsThatOfTheRealTime() {
        LoadResult result = resultOf("tenOfTwentyMillis");
        double seconds = result.timeline().window().toNanos() / 1e9;
        assertThat(seconds).isGreaterThanOrEqualTo(0.2);
        assertThat(result.throughput()).isEqualTo(10 / seconds, within(0.01));
        // Of ten calls in 60 s it would be 0.17.
        assertThat(result.throughput()).isGreaterThan(1);
    }

    @Test
    @DisplayName("6: when the test returns no worker lives")
    void whenTheTestReturnsNoWorkerLives() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(PromiseTestCase.class, "busy"));
        assertThat(Workers.alive()).isEmpty();
        assertThat(failure.getMessage()).contains("(2 interrupted in the drain)");
    }

    @Test
    @DisplayName("8: percentiles of two humps are those of the humps, and not of the gap between them")
    void percentilesOfTwoHumpsAreExact() {
        LoadResult result = resultOf("twoHumps");
        assertThat(result.iterations().successes().percentile(Percentile.P75))
                .isBetween(Duration.ofMillis(2), Duration.ofMillis(59));
        assertThat(result.iterations().successes().percentile(Percentile.P95))
                .isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    @DisplayName("9: three broken limits and the exceptions are one failure that names them all")
    void oneFailureNamesAllThatWasBroken() {
        assertThat(messageOf("breaksThree"))
                .containsPattern(
                        "^SLA broken: p50 \\S+ ms > 1 ms; max not reached \\(10 % failed\\), limit 2 ms; throughput ")
                .contains("Failures: 10 of 100 calls (10 errors)")
                .contains("10 × java.lang.IllegalStateException: seat # is taken")
                .contains("at io.perfjunit.AcceptanceTests$PromiseTestCase.breaksThree(");
    }

    @Test
    @DisplayName("10: a test whose calls all fail does not pass on limits for latency alone")
    void failingFastIsNotFast() {
        assertThat(messageOf("failsFast"))
                .containsPattern("✗  p95 +≤ 10 s +not reached \\(100 % failed\\)")
                .containsPattern("✗  error rate +≤ 0 % +100 %");
    }

    @Test
    @DisplayName("13: arrivals that could not be started are failures, and the rate that was reached is told")
    void aRateThatIsNotReachedIsNoSuccess() {
        String message = messageOf("cannotKeepUp");
        LoadResult result = lastRun().result();
        assertThat(message).startsWith("SLA broken: error rate ").contains("never started");
        assertThat(result.iterations().counts().total()).isEqualTo(100);
        assertThat(result.iterations().counts().of(Outcome.NEVER_STARTED)).isGreaterThan(50);
        assertThat(result.whole().starts().due()).isEqualTo(100);
    }

    @Test
    @DisplayName("13: late starts discredit the generator, not the service")
    void whatTheGeneratorStartsLateIsNotBlamedOnTheService() {
        PerfTestKit.run(PromiseTestCase.class, "cannotKeepUp");
        assertThat(lastRun().result().health().signs())
                .filteredOn(sign -> sign.name().equals("late starts"))
                .singleElement()
                .satisfies(sign -> assertThat(sign.state()).isNotEqualTo(State.NOT_MEASURED));
    }

    static class PromiseTestCase {

        @LoadTest(users = 100, iterations = 1_000)
        @Sla(p999 = "1ms")
        void slow() throws Exception {
            Thread.sleep(50);
        }

        @LoadTest(users = 20, iterations = 200)
        @Sla(p999 = "1.000ms and a bit")
        void malformed() {
            calls.incrementAndGet();
        }

        @LoadTest(users = 20, duration = "1s", warmup = "0s")
        void outlasting() throws Exception {
            Thread.sleep(300);
        }

        @LoadTest(rate = "100/s", maxInFlight = 1, duration = "3s", warmup = "0s")
        void stalling() throws Exception {
            Thread.sleep(calls.incrementAndGet() == 100 ? 1_500 : 2);
        }

        @LoadTest(users = 20, iterations = 1_000)
        void thousand() {
            calls.incrementAndGet();
        }

        @LoadTest(duration = "60s", iterations = 10, warmup = "0s")
        void tenOfTwentyMillis() throws Exception {
            Thread.sleep(20);
        }

        @LoadTest(users = 2, duration = "200ms", warmup = "0s", drain = "0s")
        void busy() {
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
        }

        @LoadTest(iterations = 100)
        void twoHumps() throws Exception {
            Thread.sleep(calls.incrementAndGet() % 10 == 0 ? 60 : 2);
        }

        @LoadTest(users = 2, iterations = 100)
        @Sla(p50 = "1ms", max = "2ms", throughput = "1000000/s", errorRate = "20%")
        void breaksThree() throws Exception {
            int call = calls.incrementAndGet();
            Thread.sleep(3);
            if (call % 10 == 0) {
                throw new IllegalStateException("seat " + call + " is taken");
            }
        }

        @LoadTest(users = 2, iterations = 100)
        @Sla(p95 = "10s")
        void failsFast() {
            throw new IllegalStateException("no");
        }

        @LoadTest(rate = "100/s", maxInFlight = 1, duration = "1s", warmup = "0s", drain = "100ms")
        void cannotKeepUp() throws Exception {
            Thread.sleep(50);
        }
    }
}
