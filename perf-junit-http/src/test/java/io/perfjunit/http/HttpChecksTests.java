package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What failed checks say, and under which words they are told as one. */
class HttpChecksTests {

    private static final String JSON =
            "{\"id\": 42, \"total\": 9.50, \"paid\": false, \"note\": null, \"items\": [{\"name\": \"pen\"}], \"token\": \"s3cr3t\"}";

    private final ScriptedServer server = new ScriptedServer(request -> ScriptedServer.answer(
            request.target().startsWith("/missing") ? 404 : 200,
            "Content-Type: application/json\r\nX-Env: test\r\nSet-Cookie: SID=31d4d96e",
            JSON));

    @AfterEach
    void close() {
        server.close();
    }

    private static final String BODY = "; body: " + JSON.replace("s3cr3t", "***");

    private HttpRun failed(HttpRun.Body body) {
        HttpRun run = HttpRun.once(server, body);
        assertThat(run.failure()).isInstanceOf(HttpCheckFailedError.class);
        return run;
    }

    private void passes(HttpRun.Body body) {
        HttpRun.once(server, body).withoutFailure();
    }

    @Test
    void aWrongStatusNamesWhatCameAndWhatWasExpected() {
        HttpRun run =
                failed((http, user) -> http.get("/missing/{id}?q={q}", 42, "x").expectStatus(200, 204));

        assertThat(run.failure())
                .hasMessage("GET /missing/{id}?q={q}: status 404 instead of 200 or 204; sent /missing/42?…" + BODY);
        assertThat(run.kind()).isEqualTo("GET /missing/{id}?q={q}: status 404 instead of 200 or 204");
    }

    @Test
    void aWrongHeaderShowsBothValues() {
        HttpRun run = failed((http, user) -> http.get("/a").expectHeader("X-Env", "prod"));

        assertThat(run.failure()).hasMessage("GET /a: header X-Env is \"test\" instead of \"prod\"; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: header X-Env differs");
        passes((http, user) -> http.get("/a").expectHeader("x-env", "test"));
    }

    @Test
    void aMissingHeaderIsToldApart() {
        HttpRun run = failed((http, user) -> http.get("/a").expectHeader("X-No", "prod"));

        assertThat(run.failure()).hasMessage("GET /a: header X-No is missing instead of \"prod\"; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: header X-No is missing");
    }

    @Test
    void aSecretHeaderIsNotShown() {
        HttpRun run = failed((http, user) -> http.get("/a").expectHeader("Set-Cookie", "SID=0"));

        assertThat(run.failure())
                .hasMessage("GET /a: header Set-Cookie is \"***\" instead of \"***\"; status 200" + BODY);
    }

    @Test
    void aBodyWithoutTheTextNamesTheText() {
        HttpRun run = failed((http, user) -> http.get("/a").expectBodyContains("ink 7"));

        assertThat(run.failure()).hasMessage("GET /a: body does not contain \"ink 7\"; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: body lacks an expected text");
        passes((http, user) -> http.get("/a").expectBodyContains("\"pen\""));
    }

    @Test
    void aCheckOfTheUsersOwnIsToldByItsDescription() {
        HttpRun run = failed((http, user) -> http.get("/a").check("has two items", answer -> false));

        assertThat(run.failure()).hasMessage("GET /a: check \"has two items\" failed; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: check \"has two items\" failed");
        passes((http, user) -> http.get("/a").check("is fine", answer -> answer.status() == 200));
    }

    @Test
    void aCheckOfTheUsersOwnThatThrowsHasFailed() {
        HttpRun run = failed((http, user) -> http.get("/a").check("has two items", answer -> {
            throw new IllegalStateException("no items 7");
        }));

        assertThat(run.failure())
                .hasMessage(
                        "GET /a: check \"has two items\" failed: java.lang.IllegalStateException: no items 7; status 200"
                                + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: check \"has two items\" failed with IllegalStateException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/id            | JSON /id is 42 instead of 43",
                "/total         | JSON /total is 9.50 instead of 43",
                "/items/0/name  | JSON /items/0/name is \"pen\" instead of 43",
                "/items/0       | JSON /items/0 is {\"name\":\"pen\"} instead of 43",
                "/note          | JSON /note is null instead of 43",
                "/items/1/name  | JSON /items/1/name is missing instead of 43",
                "/token         | JSON /token is *** instead of ***",
            })
    void aWrongJsonValueShowsWhatIsThere(String pointer, String told) {
        HttpRun run = failed((http, user) -> http.get("/a").expectJson(pointer, 43));

        assertThat(run.failure().getMessage().replace("9.5 ", "9.50 "))
                .isEqualTo("GET /a: " + told + "; status 200" + BODY);
        assertThat(run.kind())
                .isEqualTo("GET /a: JSON " + pointer + (told.contains("missing") ? " is missing" : " differs"));
    }

    @Test
    void jsonValuesAreComparedAsValues() {
        passes((http, user) -> http.get("/a")
                .expectJson("/id", 42)
                .expectJson("/id", 42L)
                .expectJson("/id", 42.0)
                .expectJson("/total", 9.5)
                .expectJson("/total", new java.math.BigDecimal("9.500"))
                .expectJson("/paid", false)
                .expectJson("/note", null)
                .expectJson("/items", List.of(Map.of("name", "pen")))
                .expectJson("/items/0/name", "pen"));
    }

    @Test
    void aTextIsNotTheNumberItSpells() {
        assertThat(failed((http, user) -> http.get("/a").expectJson("/id", "42"))
                        .failure())
                .hasMessageStartingWith("GET /a: JSON /id is 42 instead of \"42\"; ");
    }

    @Test
    void aMissingValueIsNotNull() {
        assertThat(failed((http, user) -> http.get("/a").expectJson("/nothing", null))
                        .failure())
                .hasMessageStartingWith("GET /a: JSON /nothing is missing instead of null; ");
    }

    @Test
    void aBodyThatIsNoJsonIsTold() {
        try (ScriptedServer html = ScriptedServer.answering(200, "text/html", "<h1>Oops</h1>")) {
            HttpRun run = HttpRun.once(html, (http, user) -> http.get("/a").expectJson("/id", 42));

            assertThat(run.failure())
                    .isInstanceOf(HttpCheckFailedError.class)
                    .hasMessage("GET /a: body is not JSON; status 200; body: <h1>Oops</h1>");
        }
    }

    @Test
    void aMalformedPointerIsAMistakeAndNothingIsSent() {
        HttpRun run = HttpRun.once(server, (http, user) -> http.get("/a").expectJson("id", 42));

        assertThat(run.failure())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expectJson(\"id\", …): ");
    }

    @Test
    void expectingNoOrAnImpossibleStatusIsAMistake() {
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").expectStatus())
                        .failure())
                .hasMessage("expectStatus needs at least one status");
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").expectStatus(200, 2000))
                        .failure())
                .hasMessage("expectStatus(2000): a status is between 100 and 599");
    }

    @Test
    void theFirstFrameOfAFailureIsTheUsers() {
        HttpRun run = failed((http, user) -> http.get("/missing").expectStatus(200));

        assertThat(run.failure().getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(getClass().getName()));
    }
}
