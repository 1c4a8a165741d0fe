package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.run.CapacityProbe;
import io.perfjunit.run.CapacityResult;
import io.perfjunit.run.PerfRun;
import io.perfjunit.sla.Reason;
import io.perfjunit.sla.Verdict;
import io.perfjunit.sla.capacity.SearchEnd;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What becomes of tests that search their capacity. */
@Timeout(120)
class CapacityTests {

    private static final Map<String, String> FULL = Map.of();

    @BeforeEach
    void forget() {
        TestListeners.reset();
    }

    private static PerfRun run(String method) {
        return run(method, FULL);
    }

    private static PerfRun run(String method, Map<String, String> parameters) {
        PerfTestKit.assertAllSucceed(PerfTestKit.run(SearchTestCase.class, method, parameters), 1);
        return onlyRun();
    }

    private static PerfRun onlyRun() {
        assertThat(TestListeners.runs).hasSize(1);
        return TestListeners.runs.get(0);
    }

    private static CapacityResult capacity(PerfRun run) {
        return run.capacity().orElseThrow();
    }

    @Test
    void theMostUsersAreFoundAtWhichTheLimitsHold() {
        PerfRun run = run("sevenUsers");

        assertThat(capacity(run).found().holds()).hasValue(7);
        assertThat(capacity(run).found().breaks()).hasValue(8);
        assertThat(capacity(run).found().end()).isEqualTo(SearchEnd.FOUND);
        assertThat(capacity(run).isVerified()).isTrue();
        assertThat(capacity(run).probes())
                .extracting(CapacityProbe::level)
                .containsExactly(1.0, 2.0, 4.0, 8.0, 8.0, 6.0, 6.0, 7.0, 7.0, 7.0);
    }

    @Test
    void theFiguresOfTheRunAreThoseOfTheHighestLoadThatHeld() {
        PerfRun run = run("sevenUsers");

        assertThat(run.plan().first().model()).isEqualTo(new ClosedModel(7));
        assertThat(run.result().iterations().counts().failed()).isZero();
        assertThat(run.result().timeline().window())
                .as("the longer probe")
                .isGreaterThan(capacity(run).probes().get(0).window().multipliedBy(2));
        assertThat(run.verdict().budgets())
                .extracting(verdict -> verdict.budget().metric())
                .containsExactly("capacity", "error rate");
    }

    @Test
    void listenersHearOfEveryProbeAndOfOneRun() {
        PerfRun run = run("sevenUsers");

        assertThat(TestListeners.heard)
                .filteredOn(news -> news.startsWith("load started"))
                .hasSize(capacity(run).probes().size());
        assertThat(TestListeners.heard)
                .filteredOn(news -> news.startsWith("run finished"))
                .hasSize(1);
    }

    @Test
    void aPromiseThatHoldsPasses() {
        assertThat(run("promisesFive").verdict().budgets().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aPromiseThatDoesNotHoldFailsAndTheMessageTellsEveryLevel() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(SearchTestCase.class, "promisesTen"));

        assertThat(failure).isInstanceOf(AssertionFailedError.class);
        assertThat(failure.getMessage().lines().toList())
                .startsWith("SLA broken: capacity 7 users < 10 users · CapacityTests.SearchTestCase#promisesTen")
                .anyMatch(line -> line.startsWith("  ✗  capacity    ≥ 10 users  7 users"))
                .anyMatch(
                        line -> line.startsWith(
                                "Capacity 7 users: the limits hold there, and one breaks at 8 users; most likely 7 users, 95 % interval 6"))
                .anyMatch(line -> line.matches("\\s+8 users  ✗ ✗ .*error rate .* > 0 % \\(the default\\)"));
    }

    @Test
    void withoutAPromiseTheLoadAtWhichItBeginsIsPromised() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(SearchTestCase.class, "beginsWithNine"));

        assertThat(failure)
                .hasMessageStartingWith("SLA broken: capacity 0 users < 9 users; error rate ")
                .hasMessageContaining(
                        "Capacity below 9 users: a limit breaks at the lowest load already; 2 probes in ");
        assertThat(capacity(onlyRun()).found().end()).isEqualTo(SearchEnd.BROKE_AT_START);
    }

    @Test
    void whatNeverBreaksHoldsUpToTheCeiling() {
        PerfRun run = run("neverBreaks");

        assertThat(capacity(run).found().holds()).hasValue(6);
        assertThat(capacity(run).found().breaks()).isEmpty();
        assertThat(capacity(run).found().end()).isEqualTo(SearchEnd.CEILING);
    }

    @Test
    void whenTheTimeIsOverWhatIsKnownCounts() {
        Throwable failure = PerfTestKit.failure(PerfTestKit.run(SearchTestCase.class, "hasLittleTime"));

        assertThat(failure)
                .hasMessageStartingWith("SLA undecided: capacity at least ")
                .hasMessageContaining(", promised 5,000 users · ")
                .hasMessageContaining("the time for the search was over; not verified by a longer probe");
        assertThat(onlyRun().verdict().budgets().get(0).reason()).isEqualTo(Reason.NOT_TRIED);
    }

    @Test
    void anAssumptionThatFailsInAProbeAbortsTheTestAndEndsTheSearch() {
        PerfTestKit.run(SearchTestCase.class, "assumesFewUsers").testEvents().assertStatistics(stats -> stats.started(1)
                .aborted(1));

        assertThat(capacity(onlyRun()).found().end()).isEqualTo(SearchEnd.STOPPED);
        assertThat(capacity(onlyRun()).found().holds()).hasValue(2);
    }

    @Test
    void aSmokeTestSearchesNothing() {
        PerfRun run = run("sevenUsers", Map.of("perf.mode", "smoke"));

        assertThat(run.capacity()).isEmpty();
        assertThat(run.result().iterations().counts().total()).isEqualTo(1);
    }

    @Test
    void aKeyMakesASearchOfAnyLoadTest() {
        PerfRun run = run("noSearch", Map.of("perf.test.CapacityTests.SearchTestCase#noSearch.capacity.upTo", "20"));

        assertThat(capacity(run).found().holds()).hasValue(7);
    }

    @Test
    void keysOverrideTheAnnotation() {
        String key = "perf.test.CapacityTests.SearchTestCase#promisesTen.capacity.";
        PerfRun run = run("promisesTen", Map.of(key + "atLeast", "3", key + "upTo", "4"));

        assertThat(capacity(run).range().upTo()).isEqualTo(4);
        assertThat(run.settings())
                .filteredOn(setting -> setting.name().startsWith("capacity."))
                .extracting(setting -> setting.name() + " = " + setting.value() + " (" + setting.origin() + ")")
                .containsExactly(
                        "capacity.upTo = 4 users (JUnit configuration parameter " + key + "upTo)",
                        "capacity.atLeast = 3 users (JUnit configuration parameter " + key + "atLeast)",
                        "capacity.maxTime = 10 m (default)");
    }

    /** Four at a time and 5 ms each: 800 calls a second, if the machine is quick enough to wake sleepers in time. */
    @Test
    @Tag("wall-clock")
    void theCapacityOfARealServiceIsFoundInItsOrderOfMagnitude() {
        PerfRun run = run("fourAtATime");

        assertThat(capacity(run).found().holds().orElseThrow()).isBetween(80.0, 1_600.0);
        assertThat(capacity(run).found().breaks().orElseThrow()).isLessThan(3_000);
    }

    static class SearchTestCase {

        private static final Semaphore SERVICE = new Semaphore(4);

        private static void serve(VirtualUser user, int capacity) throws InterruptedException {
            Thread.sleep(1);
            if (user.id() >= capacity) {
                throw new IllegalStateException("too many users");
            }
        }

        @LoadTest(users = 1, duration = "100ms")
        @Capacity(upTo = "50")
        void sevenUsers(VirtualUser user) throws InterruptedException {
            serve(user, 7);
        }

        @LoadTest(users = 1, duration = "100ms")
        @Capacity(upTo = "50", atLeast = "5")
        void promisesFive(VirtualUser user) throws InterruptedException {
            serve(user, 7);
        }

        @LoadTest(users = 1, duration = "100ms")
        @Capacity(upTo = "50", atLeast = "10")
        void promisesTen(VirtualUser user) throws InterruptedException {
            serve(user, 7);
        }

        @LoadTest(users = 9, duration = "100ms")
        @Capacity(upTo = "50")
        void beginsWithNine(VirtualUser user) throws InterruptedException {
            serve(user, 7);
        }

        @LoadTest(users = 2, duration = "100ms")
        @Capacity(upTo = "6")
        void neverBreaks(VirtualUser user) throws InterruptedException {
            serve(user, Integer.MAX_VALUE);
        }

        @LoadTest(users = 1, duration = "200ms")
        @Capacity(upTo = "5000", atLeast = "5000", maxTime = "1300ms")
        void hasLittleTime(VirtualUser user) throws InterruptedException {
            serve(user, Integer.MAX_VALUE);
        }

        @LoadTest(users = 1, duration = "100ms")
        @Capacity(upTo = "50")
        void assumesFewUsers(VirtualUser user) throws InterruptedException {
            serve(user, Integer.MAX_VALUE);
            if (user.id() >= 2) {
                throw new TestAbortedException("no more than two");
            }
        }

        @LoadTest(users = 1, duration = "100ms")
        void noSearch(VirtualUser user) throws InterruptedException {
            serve(user, 7);
        }

        @LoadTest(rate = "50/s", duration = "500ms", warmup = "200ms")
        @Capacity(upTo = "5000/s")
        @Sla(p95 = "100ms", errorRate = "1%")
        void fourAtATime() throws InterruptedException {
            SERVICE.acquire();
            try {
                Thread.sleep(5);
            } finally {
                SERVICE.release();
            }
        }
    }
}
