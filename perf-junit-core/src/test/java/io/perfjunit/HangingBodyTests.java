package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.engine.UserSetupException;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

/** Code of users that never comes back and ignores every interruption: the test ends in time all the same, and says who hangs. */
@Timeout(120)
@Tag("wall-clock")
class HangingBodyTests {

    /** Length of the load, drain and grace, with room for a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    static final AtomicLong started = new AtomicLong();
    static volatile CountDownLatch never = new CountDownLatch(1);

    private long since;

    @BeforeEach
    void reset() {
        started.set(0);
        never = new CountDownLatch(1);
        TestListeners.reset();
        since = System.nanoTime();
    }

    @AfterEach
    void letThemGo() {
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(LONGEST);
        never.countDown();
    }

    private static void hang() {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException ignored) {
                // That is the point.
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"closed, DURATION", "open, DURATION", "exact, TIME_LIMIT"})
    void aBodyThatNeverReturnsIsLeftBehindCountedAndNamed(String model, EndReason end) {
        Throwable failure =
                PerfTestKit.failure(PerfTestKit.run(HangingTestCase.class, model, Map.of("perf.maxDuration", "500ms")));
        LoadResult result = TestListeners.runs.get(0).result();

        assertThat(failure).isExactlyInstanceOf(AssertionFailedError.class);
        assertThat(failure.getMessage()).contains("HUNG").contains("virtual user ");
        assertThat(result.end()).isEqualTo(end);
        assertThat(result.hung()).singleElement().satisfies(hung -> assertThat(hung.frame())
                .isNotEmpty());
        assertThat(result.iterations().counts().of(Outcome.INTERRUPTED)).isEqualTo(1);
        assertThat(result.iterations().counts().total()
                        - result.iterations().counts().of(Outcome.NEVER_STARTED))
                .as("%s", result.iterations().counts())
                .isEqualTo(started.get());
    }

    @Test
    void aLoadOfIterationsThatWereNotMadeInTimeSaysThatItWasGivenUp() {
        Throwable failure = PerfTestKit.failure(
                PerfTestKit.run(HangingTestCase.class, "exact", Map.of("perf.maxDuration", "500ms")));
        assertThat(failure)
                .hasMessageStartingWith("Load given up: its iterations were not made in 500 ms (perf.maxDuration) · ");
    }

    static class HangingTestCase {

        @LoadTest(users = 4, duration = "300ms", warmup = "0s", drain = "100ms")
        void closed() throws Exception {
            call();
        }

        @LoadTest(rate = "100/s", maxInFlight = 4, duration = "300ms", warmup = "0s", drain = "100ms")
        void open() throws Exception {
            call();
        }

        @LoadTest(users = 4, iterations = 100, drain = "100ms")
        void exact() throws Exception {
            call();
        }

        private static void call() throws Exception {
            long number = started.incrementAndGet();
            Thread.sleep(1);
            if (number == 10) {
                hang();
            }
        }
    }

    @Test
    void aUserWhosePreparationNeverReturnsKeepsTheLoadFromRunning() {
        Throwable failure =
                PerfTestKit.failure(PerfTestKit.run(StuckUserTestCase.class, Map.of("perf.maxDuration", "500ms")));
        assertThat(failure)
                .isInstanceOf(UserSetupException.class)
                .hasMessageStartingWith("virtual user 1 could not be prepared, no load ran: ")
                .hasMessageContaining("it was not ready after")
                .hasMessageContaining("and stood at ");
        assertThat(started).hasValue(0);
    }

    static class StuckUserTestCase {

        @BeforeUser
        void logIn(VirtualUser user) {
            if (user.id() == 1) {
                hang();
            }
        }

        @LoadTest(users = 2, iterations = 10)
        void load() {
            started.incrementAndGet();
        }
    }

    @Test
    void aTimeoutOfJUnitEndsALoadWhoseBodyHangs() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(TimedOutTestCase.class));
        assertThat(failure).hasMessageContaining("timed out after 300 milliseconds");
        LoadResult result = TestListeners.runs.get(0).result();
        assertThat(result.end()).isEqualTo(EndReason.INTERRUPTED);
        assertThat(result.hung()).hasSize(2);
        assertThat(result.iterations().counts().asMap()).isEqualTo(Map.of(Outcome.INTERRUPTED, 2L));
    }

    static class TimedOutTestCase {

        @Timeout(value = 300, unit = java.util.concurrent.TimeUnit.MILLISECONDS)
        @LoadTest(users = 2, duration = "60s", warmup = "0s")
        void load() {
            started.incrementAndGet();
            hang();
        }
    }
}
