package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.Load;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a call is sent and recorded, and what is sent. */
class HttpCallTests {

    private final ScriptedServer server = new ScriptedServer(request -> {
        String path = request.target();
        int status = path.startsWith("/status/") ? Integer.parseInt(path.substring(8)) : 200;
        return ScriptedServer.answer(status, "Content-Type: text/plain", status == 204 ? "" : "hello");
    });

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> sent() {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    @Test
    void aCallWithoutChecksIsSentOnceWhenTheIterationEnds() {
        HttpRun run = HttpRun.once(server, (http, user) -> {
            http.get("/a");
            assertThat(sent()).isEmpty();
        });

        assertThat(sent()).containsExactly("GET /a");
        assertThat(run.withoutFailure().outcomes("GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void aCallWithoutChecksIsSentOnceWhenTheNextIsMade() {
        HttpRun run = HttpRun.once(server, (http, user) -> {
            http.get("/a");
            HttpCall next = http.get("/b");
            assertThat(sent()).containsExactly("GET /a");
            next.expectStatus(200);
            assertThat(sent()).containsExactly("GET /a", "GET /b");
        });

        assertThat(sent()).containsExactly("GET /a", "GET /b");
        assertThat(run.withoutFailure().outcomes("GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(run.outcomes("GET /b")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void severalChecksAreOneRequestAndOneRecord() {
        HttpRun run = HttpRun.once(server, (http, user) -> http.get("/a")
                .expectStatus(200)
                .expectBodyContains("hell")
                .check("is text", answer -> answer.header("content-type").isPresent())
                .send());

        assertThat(sent()).containsExactly("GET /a");
        assertThat(run.withoutFailure().outcomes("GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void aLaterCheckThatFailsMakesTheOneCallAFailedCheck() {
        HttpRun run = HttpRun.once(
                server, (http, user) -> http.get("/a").expectStatus(200).expectBodyContains("bye"));

        assertThat(sent()).containsExactly("GET /a");
        assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
        assertThat(run.outcomes("")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
        assertThat(run.failure()).isInstanceOf(HttpCheckFailedError.class);
    }

    @Test
    void aFailedCheckThatTheBodyCatchesIsNotRecordedAgain() {
        HttpRun run = HttpRun.once(server, (http, user) -> {
            HttpCall call = http.get("/a");
            assertThatThrownBy(() -> call.expectStatus(201)).isInstanceOf(HttpCheckFailedError.class);
            http.get("/b");
        });

        assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
        assertThat(run.outcomes("GET /b")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(run.outcomes("")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 299, 304, 399})
    void withoutAnExpectedStatus2xxAnd3xxSucceed(int status) {
        HttpRun run = HttpRun.once(server, (http, user) -> http.get("/status/{status}", status));

        assertThat(run.withoutFailure().outcomes("GET /status/{status}")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void withoutAnExpectedStatusAllOthersAreFailedChecks(int status) {
        HttpRun atTheEnd = HttpRun.once(server, (http, user) -> http.get("/status/{status}", status));
        HttpRun afterAnotherCheck = HttpRun.once(
                server, (http, user) -> http.get("/status/{status}", status).expectBodyContains("hello"));
        HttpRun asAnswer = HttpRun.once(
                server, (http, user) -> http.get("/status/{status}", status).send());

        for (HttpRun run : List.of(atTheEnd, afterAnotherCheck, asAnswer)) {
            assertThat(run.outcomes("GET /status/{status}")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
            assertThat(run.kind()).isEqualTo("GET /status/{status}: status " + status + " instead of 2xx or 3xx");
        }
    }

    @Test
    void anyStatusCanBeExpected() {
        HttpRun run = HttpRun.once(server, (http, user) -> http.get("/status/404")
                .expectBodyContains("hello")
                .expectStatus(404, 410));

        assertThat(run.withoutFailure().outcomes("GET /status/{id}")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @Test
    void everyMethodIsSentAsItIsCalled() {
        HttpRun.once(server, (http, user) -> {
                    http.get("/x").expectBodyContains("hello");
                    http.post("/x").expectBodyContains("hello");
                    http.put("/x").expectBodyContains("hello");
                    http.patch("/x").expectBodyContains("hello");
                    http.delete("/x").expectBodyContains("hello");
                })
                .withoutFailure();

        assertThat(sent()).containsExactly("GET /x", "POST /x", "PUT /x", "PATCH /x", "DELETE /x");
    }

    @Test
    void headReadsTheHeadersAlone() {
        try (ScriptedServer heads =
                new ScriptedServer(request -> "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n".getBytes())) {
            HttpRun run = HttpRun.once(heads, (http, user) -> {
                http.head("/x").expectHeader("Content-Length", "5");
                http.head("/x").expectHeader("Content-Length", "5");
            });

            assertThat(run.withoutFailure().outcomes("HEAD /x")).isEqualTo(Map.of(Outcome.SUCCESS, 2L));
        }
    }

    @Test
    void headersAndBodyAreSentAsGiven() {
        HttpRun.once(server, (http, user) -> {
                    http.post("/a").header("X-One", "1").header("X-One", "2").body("text/csv; charset=utf-8", "a;ü");
                    http.post("/b").body("application/octet-stream", new byte[] {65, 66});
                    http.post("/c").json("{\"n\":1}");
                    http.patch("/d")
                            .header("Content-Type", "application/merge-patch+json")
                            .json("{}");
                    http.delete("/e").json("{}");
                })
                .withoutFailure();

        assertThat(server.requests())
                .extracting(request -> request.target() + " " + request.header("X-One") + " "
                        + request.header("Content-Type") + " " + request.body())
                .containsExactly(
                        "/a 2 text/csv; charset=utf-8 a;ü",
                        "/b null application/octet-stream AB",
                        "/c null application/json {\"n\":1}",
                        "/d null application/merge-patch+json {}",
                        "/e null application/json {}");
    }

    @Test
    void theAnswerIsHandedOut() {
        List<Object> seen = new ArrayList<>();
        HttpRun.once(server, (http, user) -> {
                    HttpAnswer answer = http.get("/a").send();
                    seen.addAll(List.of(answer.status(), answer.body(), answer.bytes().length));
                    seen.addAll(List.of(
                            answer.header("content-TYPE").orElseThrow(),
                            answer.header("X").isPresent()));
                    seen.add(answer.toString());
                })
                .withoutFailure();

        assertThat(seen).containsExactly(200, "hello", 5, "text/plain", false, "status 200, 5 bytes");
    }

    @Test
    void theBodyIsDecodedByItsCharset() {
        try (ScriptedServer latin = new ScriptedServer(request -> new byte[][] {
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Length: 1\r\n\r\n\u00fc"
                            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
                }
                [0])) {
            HttpRun.once(latin, (http, user) -> http.get("/").expectBodyContains("ü"))
                    .withoutFailure();
        }
    }

    @Test
    void whatIsAddedAfterTheSendingIsAMistake() {
        HttpRun.once(server, (http, user) -> {
                    HttpCall call = http.post("/a");
                    call.expectStatus(200);
                    assertThatIllegalStateException()
                            .isThrownBy(() -> call.header("X", "1"))
                            .withMessage(
                                    "POST /a has been sent: headers and body come before the first expect…, check and send()");
                    assertThatIllegalStateException().isThrownBy(() -> call.json("{}"));
                })
                .withoutFailure();
    }

    @Test
    void whatIsExpectedAfterTheNextCallIsAMistake() {
        HttpRun.once(server, (http, user) -> {
                    HttpCall call = http.get("/a");
                    http.get("/b");
                    assertThatIllegalStateException()
                            .isThrownBy(() -> call.expectStatus(200))
                            .withMessage(
                                    "GET /a is over: its checks come before the next call, the end of the iteration and send()");
                })
                .withoutFailure();

        assertThat(sent()).containsExactly("GET /a", "GET /b");
    }

    @Test
    void aGetWithABodyIsAMistake() {
        HttpRun run = HttpRun.once(server, (http, user) -> http.get("/a").json("{}"));

        assertThat(run.failure()).isInstanceOf(IllegalArgumentException.class).hasMessage("GET /a: a GET has no body");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aBodyThatFailsBetweenTwoCallsLeavesNothingToTheNextIteration() {
        HttpRun run = HttpRun.of(server.url(), TimeLimits.CALL, Load.users(1).iterations(2), (http, user) -> {
            if (user.iteration() == 0) {
                http.get("/sent").expectStatus(200);
                http.get("/unsent");
                throw new IllegalStateException("the body's own");
            }
            http.get("/next");
        });

        assertThat(sent()).containsExactly("GET /sent", "GET /next");
        assertThat(run.outcomes("GET /sent")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(run.outcomes("GET /next")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(run.failure()).hasMessage("the body's own");
    }

    @Test
    void aCallWhoseIterationFailedBeforeItsChecksIsRecordedWithTheNext() {
        HttpRun run = HttpRun.of(server.url(), TimeLimits.CALL, Load.users(1).iterations(2), (http, user) -> {
            if (user.iteration() == 0) {
                http.get("/status/500").expectBodyContains("hello");
                throw new IllegalStateException("the body's own");
            }
            http.get("/next");
        });

        assertThat(run.outcomes("GET /status/{id}")).isEqualTo(Map.of(Outcome.FAILED_CHECK, 1L));
        assertThat(run.outcomes("GET /next")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
        assertThat(run.outcomes("")).isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.ERROR, 1L));
    }

    @Test
    void theTimeOfACallLastsUntilTheBodyIsReadAndEndsThere() {
        try (ScriptedServer slow = new ScriptedServer(request -> {
            TimeUnit.MILLISECONDS.sleep(60);
            return ScriptedServer.answer(200, "", "hello");
        })) {
            HttpRun run = HttpRun.once(slow, (http, user) -> {
                HttpCall call = http.get("/a");
                TimeUnit.MILLISECONDS.sleep(300);
                call.expectStatus(200);
                TimeUnit.MILLISECONDS.sleep(300);
            });

            Duration measured =
                    run.result().step("GET /a").orElseThrow().successes().max();
            assertThat(measured).isBetween(Duration.ofMillis(59), Duration.ofMillis(290));
        }
    }
}
