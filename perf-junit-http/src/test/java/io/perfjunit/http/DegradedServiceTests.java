package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.perfjunit.Load;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** S1, S14, S17, S18, S20: services that answer, but late, only in part, or with what is no success. */
@Timeout(60)
class DegradedServiceTests {

    private static final byte[] HELLO = ScriptedServer.answer(200, "", "hello");
    private static final byte[] BROKEN = ScriptedServer.answer(500, "", "broken");

    /**
     * Coordinated omission (G. Tene): a hundred calls a second to a service that stands still for 600 ms once. One call waited for the
     * service, but some sixty came late for it.
     */
    @Test
    @Tag("wall-clock")
    void aStandstillIsInTheResponseTimeOfAllCallsThatWereDueWhileItLasted() {
        AtomicInteger requests = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(request -> {
            if (requests.incrementAndGet() == 50) {
                Thread.sleep(600);
            }
            return HELLO;
        })) {
            HttpRun run = HttpRun.of(
                    server.url(),
                    TimeLimits.CALL,
                    Load.rate(100)
                            .maxInFlight(1)
                            .duration(Duration.ofSeconds(2))
                            .warmup(Duration.ZERO),
                    (http, user) -> http.get("/a").expectBodyContains("hello"));

            StepResult iterations = run.withoutFailure().result().iterations();
            assertThat(iterations.counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 200L));
            Duration response = iterations.successes().percentile(Percentile.P90);
            Duration service = iterations.service().histogram().percentile(Percentile.P90);
            assertThat(response).isGreaterThan(Duration.ofMillis(200));
            assertThat(service).isLessThan(response.dividedBy(4));
            assertThat(iterations.service().histogram().max()).isGreaterThan(Duration.ofMillis(590));
        }
    }

    @Test
    void aServiceThatIsBusyIsToldAndAfterTheFirstTimeNotAskedAgain() {
        try (ScriptedServer server = new ScriptedServer(request ->
                ScriptedServer.answer(request.target().equals("/a") ? 429 : 503, "Retry-After: 0", "busy"))) {
            HttpRun run =
                    HttpRun.of(server.url(), TimeLimits.CALL, Load.users(1).iterations(4), (http, user) -> {
                        http.get(user.iteration() == 0 ? "/a" : "/b")
                                .check("is to be tried at once", answer -> answer.header("Retry-After")
                                        .equals(Optional.of("0")))
                                .send();
                    });

            assertThat(server.requests())
                    .as("one of a, three of b, and the first of b once more")
                    .hasSize(5);
            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
            assertThat(run.outcomes("GET /b")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 3L));
            assertThat(FaultyCall.exchanges(run, "GET /a").statuses()).isEqualTo(Map.of(429, 1L));
            assertThat(FaultyCall.exchanges(run, "GET /b").statuses()).isEqualTo(Map.of(503, 3L));
            assertThat(FaultyCall.exchanges(run, "GET /b").repeated()).isEqualTo(1);
        }
    }

    @Test
    void anErrorInTheBodyOfAGoodStatusIsWhatTheUsersCheckMakesOfIt() {
        try (ScriptedServer server = ScriptedServer.answering(200, "application/json", "{\"error\":\"sold out\"}")) {
            HttpRun run = HttpRun.once(
                    server, (http, user) -> http.get("/a").expectStatus(200).check("no error", answer -> !answer.body()
                            .contains("error")));

            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
        }
    }

    @Test
    void oneBrokenEndpointOfEightHasStatisticsAndWordsOfItsOwn() {
        try (ScriptedServer server =
                new ScriptedServer(request -> request.target().equals("/e7") ? BROKEN : HELLO)) {
            String failure = failure("eightEndpoints", server);

            assertThat(failure)
                    .contains("error rate")
                    .contains("20 of 160 calls failed")
                    .contains("GET /e7: status 500 instead of 2xx or 3xx");
            HttpRun run = HttpRun.of(
                    server.url(),
                    TimeLimits.CALL,
                    Load.users(1).iterations(16),
                    (http, user) -> http.get("/e" + user.iteration() % 8));
            assertThat(run.outcomes("GET /e7")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 2L));
            assertThat(run.outcomes("GET /e6")).isEqualTo(Map.of(Outcome.SUCCESS, 2L));
        }
    }

    /** Three of ten fail at once: of all calls no p95 was reached, however fast the answers were. */
    @Test
    void failuresThatComeFastDoNotMakeTheServiceFast() {
        AtomicInteger requests = new AtomicInteger();
        try (ScriptedServer server =
                new ScriptedServer(request -> requests.incrementAndGet() % 10 < 3 ? BROKEN : HELLO)) {
            assertThat(failure("failsFast", server)).contains("p95").contains("not reached (30 % failed)");
        }
    }

    @Test
    void callsThatHangAreTimeOutsToTheLastOneAndOthersAreNot() {
        AtomicInteger requests = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer(request -> {
            if (requests.incrementAndGet() % 50 == 0) {
                new CountDownLatch(1).await();
            }
            return HELLO;
        })) {
            HttpRun run = HttpRun.of(
                    server.url(), FaultyCall.SHORT, Load.users(1).iterations(100), (http, user) -> http.get("/a")
                            .expectBodyContains("hello"));

            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 98L, Outcome.TIMEOUT, 2L));
            StepResult step = run.result().step("GET /a").orElseThrow();
            assertThat(step.failures().min()).isGreaterThan(FaultyCall.SHORT.minusMillis(5));
            assertThat(step.failures().max()).isLessThan(FaultyCall.SHORT.multipliedBy(10));
        }
    }

    /** JUnit's own time-out interrupts the test; the users' calls hang in sockets, which do not notice. */
    @Test
    void aTestThatIsInterruptedFreesTheThreadsOfHangingCalls() {
        try (ScriptedServer server = new ScriptedServer(request -> {
            new CountDownLatch(1).await();
            return HELLO;
        })) {
            long start = System.nanoTime();
            failure("hangs", server);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("perf-junit"));
        }
    }

    private static String failure(String method, ScriptedServer server) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(TestCase.class, method, HttpUser.class.getName()))
                .configurationParameter("target", server.url())
                .configurationParameter("perf.lock.wait", "off")
                .configurationParameter("perf.confirm", "0")
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " did not fail"));
    }

    @HttpTarget("${target}")
    static class TestCase {

        @LoadTest(users = 1, iterations = 160)
        void eightEndpoints(HttpUser http) {
            http.get("/e" + VirtualUser.current().orElseThrow().iteration() % 8);
        }

        @LoadTest(users = 1, iterations = 200)
        @Sla(p95 = "5s", errorRate = "50%")
        void failsFast(HttpUser http) {
            http.get("/a");
        }

        @LoadTest(users = 2, duration = "60s")
        @Timeout(1)
        void hangs(HttpUser http) {
            http.get("/a");
        }
    }
}
