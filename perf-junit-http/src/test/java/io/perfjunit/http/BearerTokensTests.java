package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.perfjunit.BeforeUser;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.result.StepResult;
import io.perfjunit.run.PerfRun;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The whole path: tokens are fetched before the load and while it runs, and no figure knows of it. */
class BearerTokensTests {

    private static final AtomicInteger LOGINS = new AtomicInteger();
    private static volatile int firstBadLogin = Integer.MAX_VALUE;

    private final ScriptedServer server = new ScriptedServer(request -> {
        if (request.target().equals("/login")) {
            int login = LOGINS.incrementAndGet();
            return login >= firstBadLogin
                    ? ScriptedServer.answer(503, "", "no: token=s3cr3t")
                    : ScriptedServer.answer(200, "", request.body() + login);
        }
        String sent = request.header("Authorization");
        return ScriptedServer.answer(sent != null && sent.startsWith("Bearer t") ? 200 : 401, "", "");
    });

    @AfterEach
    void close() {
        server.close();
        LOGINS.set(0);
        firstBadLogin = Integer.MAX_VALUE;
    }

    private Events run(String method) {
        return run(TokenTestCase.class, method);
    }

    private Events run(Class<?> testCase, String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(testCase, method, HttpUser.class.getName()))
                .configurationParameter("shop.url", server.url())
                .configurationParameter("perf.lock.wait", "off")
                .execute()
                .testEvents();
    }

    private static String failureOf(Events events) {
        return events.failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> String.valueOf(result.getThrowable().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private static PerfRun lastRun() {
        return RunCollector.runs.get(RunCollector.runs.size() - 1);
    }

    private Set<String> tokensSent() {
        return server.requests().stream()
                .filter(request -> request.target().equals("/orders"))
                .map(request -> request.header("Authorization"))
                .collect(Collectors.toSet());
    }

    @Test
    void oneForAllIsFetchedOnceAndAnewBeforeItExpires() {
        run("shared").assertStatistics(stats -> stats.succeeded(1));

        assertThat(tokensSent()).contains("Bearer tshared1", "Bearer tshared2");
        assertThat(LOGINS.get()).isBetween(2, 6);
        assertThat(lastRun().result().steps()).extracting(StepResult::name).containsExactly("GET /orders");
    }

    @Test
    void oneForEachIsFetchedByEach() {
        run(OwnTokenTestCase.class, "perUser").assertStatistics(stats -> stats.succeeded(1));

        assertThat(LOGINS.get()).isEqualTo(3);
        assertThat(tokensSent())
                .extracting(token -> token.substring(0, "Bearer tuser0".length()))
                .containsExactlyInAnyOrder("Bearer tuser0", "Bearer tuser1", "Bearer tuser2");
    }

    @Test
    void theFirstThatCannotBeFetchedEndsTheLoadBeforeItBegins() {
        firstBadLogin = 1;

        assertThat(failureOf(run("shared")))
                .contains("no load ran", "POST /login: status 503 instead of 200")
                .doesNotContain("s3cr3t");
        assertThat(LOGINS.get()).isEqualTo(1);
        assertThat(tokensSent()).isEmpty();
    }

    @Test
    void aLaterOneThatCannotBeFetchedIsToldAndTheOldOneIsSent() {
        firstBadLogin = 2;

        run("shared").assertStatistics(stats -> stats.succeeded(1));

        assertThat(tokensSent()).containsExactly("Bearer tshared1");
        PerfRun run = lastRun();
        assertThat(run.notices())
                .anyMatch(notice -> notice.startsWith("A bearer token could not be fetched anew ")
                        && notice.contains("POST /login: status 503 instead of 200")
                        && notice.endsWith(" s calls were sent with an expired token.")
                        && !notice.contains("s3cr3t"));
        assertThat(LOGINS.get()).isBetween(2, 8);
    }

    @Test
    void inAMeasuredIterationTheyAreRefused() {
        assertThat(failureOf(run("tooLate"))).contains("authenticate(BearerTokens) belongs in a @BeforeUser method");
    }

    @Test
    void noThreadThatFetchesLivesAfterTheTest() throws InterruptedException {
        run("shared").assertStatistics(stats -> stats.succeeded(1));

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("perf-junit-http-tokens")) {
                // It has done all its work, and may be on the last steps to its end.
                thread.join(2_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @HttpTarget("${shop.url}")
    static class TokenTestCase {

        private static final BearerTokens SHARED = BearerTokens.shared(http -> BearerToken.lasting(
                http.post("/login")
                        .body("text/plain", "tshared")
                        .expectStatus(200)
                        .send()
                        .body(),
                Duration.ofSeconds(1)));

        @BeforeUser
        void authenticate(HttpUser http, VirtualUser user) {
            http.authenticate(SHARED);
        }

        @LoadTest(users = 3, duration = "1800ms", warmup = "100ms", thinkTime = "5ms")
        @Sla(errorRate = "0%")
        void shared(HttpUser http) {
            http.get("/orders");
        }

        @LoadTest(users = 1, iterations = 1)
        @Sla(errorRate = "0%")
        void tooLate(HttpUser http) {
            http.authenticate(SHARED);
        }
    }

    @HttpTarget("${shop.url}")
    static class OwnTokenTestCase {

        @BeforeUser
        void authenticate(HttpUser http, VirtualUser user) {
            http.authenticate(BearerTokens.perUser(login -> BearerToken.lasting(login.post("/login")
                    .body("text/plain", "tuser" + user.id())
                    .send()
                    .body())));
        }

        @LoadTest(users = 3, iterations = 60)
        @Sla(errorRate = "0%")
        void perUser(HttpUser http) {
            http.get("/orders");
        }
    }
}
