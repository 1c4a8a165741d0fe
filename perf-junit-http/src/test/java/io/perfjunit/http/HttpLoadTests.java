package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.perfjunit.AfterUser;
import io.perfjunit.BeforeUser;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The whole path, from the annotations to the verdict. */
class HttpLoadTests {

    private final ScriptedServer server = new ScriptedServer(request -> ScriptedServer.answer(
            request.target().equals("/orders/13") ? 500 : 200, "Content-Type: application/json", "{\"id\":1}"));

    @AfterEach
    void close() {
        server.close();
    }

    private Events run(Class<?> testCase, String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(testCase, method, HttpUser.class.getName()))
                .configurationParameter("shop.url", server.url())
                .configurationParameter("perf.lock.wait", "off")
                .execute()
                .testEvents();
    }

    private String failureOf(Class<?> testCase, String method) {
        return run(testCase, method)
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " did not fail"));
    }

    private Map<String, Long> sent() {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void callsOfAllUsersAreSentExactlyOnceOverOneConnectionEach() {
        run(ShopTestCase.class, "shop").assertStatistics(stats -> stats.succeeded(1));

        assertThat(sent())
                .isEqualTo(Map.of("GET /orders/42", 200L, "POST /orders", 200L, "POST /login", 4L, "POST /logout", 4L));
        assertThat(server.connections()).isBetween(1, 4);
    }

    @Test
    void anUnknownStepFailsAndNamesThoseThatWereSeen() {
        assertThat(failureOf(ShopTestCase.class, "misspelt"))
                .contains("GET /order/{id}", "no such step", "seen: ", "GET /orders/{id}");
    }

    @Test
    void failedChecksAreToldWithTheirStepAndWords() {
        assertThat(failureOf(ShopTestCase.class, "fails"))
                .contains("GET /orders/{id}: status 500 instead of 200")
                .contains("HttpCheckFailedError");
    }

    @Test
    void aWrongTargetIsToldWithAllOtherMistakesAndNothingIsSent() {
        assertThat(failureOf(ShopTestCase.class, "mistaken"))
                .contains(
                        "@HttpTarget = \"file:/etc\": is not http or https; write a URL such as \"http://localhost:8080\"")
                .contains("p95");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aPlaceholderThatNothingSetsIsToldAndNothingIsSent() {
        assertThat(failureOf(ShopTestCase.class, "unset"))
                .contains("@HttpTarget = \"${no.such.key}\": nothing sets ${no.such.key}");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aMissingTargetIsTold() {
        assertThat(failureOf(HomelessTestCase.class, "shop")).contains("@HttpTarget is missing on HomelessTestCase");
    }

    @Test
    void aCallWithoutAnEndIsSentWhenTheMethodThatPreparesTheUserReturns() {
        run(ForgetfulTestCase.class, "shop").assertStatistics(stats -> stats.succeeded(1));

        assertThat(sent()).containsEntry("POST /login", 1L);
    }

    @Test
    void noThreadLivesAfterTheTest() {
        run(ShopTestCase.class, "shop").assertStatistics(stats -> stats.succeeded(1));

        // The client's own "OkHttp TaskRunner" is one daemon for the whole JVM and ends itself when idle.
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("perf-junit") || name.equals("OkHttp Dispatcher"));
    }

    @HttpTarget("${shop.url}")
    static class ShopTestCase {

        @BeforeUser
        void logIn(HttpUser http, VirtualUser user) {
            http.post("/login")
                    .json("{\"user\":" + user.id() + "}")
                    .expectStatus(200)
                    .send();
        }

        @AfterUser
        void logOut(HttpUser http) {
            http.post("/logout").send();
        }

        @LoadTest(users = 4, iterations = 200)
        @Sla(step = "GET /orders/{id}", p95 = "5s")
        @Sla(step = "POST /orders", p95 = "5s")
        void shop(HttpUser http) {
            http.get("/orders/{id}", 42).expectStatus(200).expectJson("/id", 1);
            http.post("/orders").json(Map.of("article", "pen"));
        }

        @LoadTest(users = 1, iterations = 20)
        @Sla(step = "GET /order/{id}", p95 = "5s")
        void misspelt(HttpUser http) {
            http.get("/orders/{id}", 42);
        }

        @LoadTest(users = 1, iterations = 20)
        @Sla(p50 = "5s")
        void fails(HttpUser http) {
            http.get("/orders/{id}", 13).expectStatus(200);
        }

        @HttpTarget("file:/etc")
        @LoadTest(users = 1, iterations = 20)
        @Sla(p95 = "5 parsecs")
        void mistaken(HttpUser http) {
            http.get("/orders/{id}", 42);
        }

        @HttpTarget("${no.such.key}")
        @LoadTest(users = 1, iterations = 20)
        void unset(HttpUser http) {
            http.get("/orders/{id}", 42);
        }
    }

    static class HomelessTestCase {

        @LoadTest(users = 1, iterations = 20)
        void shop(HttpUser http) {
            http.get("/orders/{id}", 42);
        }
    }

    @HttpTarget("${shop.url}")
    static class ForgetfulTestCase {

        @BeforeUser
        void logIn(HttpUser http) {
            http.post("/login").json("{}");
        }

        @LoadTest(users = 1, iterations = 20)
        @Sla(errorRate = "0%")
        void shop(HttpUser http) {
            http.get("/orders/{id}", 42);
        }
    }
}
