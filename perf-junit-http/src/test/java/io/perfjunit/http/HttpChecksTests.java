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
                .hasMessage("expectJson(\"id\"): a place begins with / or $, as /items/0 and $.items[0] do");
    }

    @Test
    void severalStatusesAndClassesAreTold() {
        assertThat(failed((http, user) -> http.get("/a").expectStatus(201, 202)).kind())
                .isEqualTo("GET /a: status 200 instead of 201 or 202");
        assertThat(failed((http, user) -> http.get("/a").expectStatusClass(3, 4))
                        .failure())
                .hasMessage("GET /a: status 200 instead of 3xx or 4xx" + BODY);
        passes((http, user) -> http.get("/missing").expectStatusClass(4).expectStatus(404));
    }

    @Test
    void anAcceptedStatusIsASuccessAndNoCheckLooksAtIt() {
        passes((http, user) -> http.get("/missing").accept(404, 429));
        passes((http, user) -> http.get("/missing")
                .accept(404)
                .expectStatus(200)
                .expectJson("/id", 43)
                .expectHeader("X-No")
                .check("is fine", answer -> false)
                .send());
        assertThat(failed((http, user) -> http.get("/a").accept(404).expectJson("/id", 43))
                        .kind())
                .isEqualTo("GET /a: JSON /id differs");
    }

    @Test
    void anAcceptedStatusIsNamedAmongThoseThatWereExpected() {
        assertThat(failed((http, user) -> http.get("/missing").accept(429, 503)).kind())
                .isEqualTo("GET /missing: status 404 instead of 2xx or 3xx or 429 or 503");
        assertThat(failed((http, user) -> http.get("/missing").accept(429).expectStatus(200))
                        .kind())
                .isEqualTo("GET /missing: status 404 instead of 200 or 429");
    }

    @Test
    void acceptingASuccessWouldSkipChecksAndIsAMistake() {
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").accept(204))
                        .failure())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "accept(204): 2xx and 3xx succeed anyway, and no check would look at such an answer; name it in expectStatus");
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").accept()).failure())
                .hasMessage("accept needs at least one status");
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").expectStatusClass(200))
                        .failure())
                .hasMessage("expectStatusClass(200): a class is between 1 and 5, such as 2 for 2xx");
    }

    @Test
    void aHeaderCanBeExpectedWhateverItsValue() {
        passes((http, user) -> http.get("/a").expectHeader("x-ENV").expectHeaderMatches("X-Env", "^te.t$"));

        HttpRun run = failed((http, user) -> http.get("/a").expectHeader("X-No"));

        assertThat(run.failure()).hasMessage("GET /a: header X-No is missing; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: header X-No is missing");
    }

    @Test
    void aHeaderThatDoesNotMatchShowsThePattern() {
        HttpRun run = failed((http, user) -> http.get("/a").expectHeaderMatches("X-Env", "^prod"));

        assertThat(run.failure())
                .hasMessage("GET /a: header X-Env is \"test\" instead of a match of \"^prod\"; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: header X-Env does not match");
        assertThat(failed((http, user) -> http.get("/a").expectHeaderMatches("Set-Cookie", "SID=0"))
                        .failure())
                .hasMessage("GET /a: header Set-Cookie is \"***\" instead of a match of \"***\"; status 200" + BODY);
    }

    @Test
    void aBodyThatDiffersTellsWhere() {
        HttpRun run = failed((http, user) -> http.get("/a").expectBody(JSON.replace("42", "43")));

        assertThat(run.failure())
                .hasMessage("GET /a: body differs from index 8 on instead of being \""
                        + JSON.replace("42", "43").replace("s3cr3t", "***") + "\"; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: body differs");
        passes((http, user) -> http.get("/a").expectBody(JSON));
    }

    @Test
    void aBodyThatDoesNotMatchShowsThePattern() {
        HttpRun run = failed((http, user) -> http.get("/a").expectBodyMatches("\"id\": 4[3-9]"));

        assertThat(run.failure()).hasMessage("GET /a: body does not match \"\"id\": 4[3-9]\"; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: body does not match");
        passes((http, user) -> http.get("/a").expectBodyMatches("\"id\": \\d+,"));
    }

    @Test
    void aMalformedPatternIsAMistakeAndNothingIsSent() {
        HttpRun run = HttpRun.once(server, (http, user) -> http.get("/a").expectBodyMatches("a(b"));

        assertThat(run.failure())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expectBodyMatches: \"a(b\" is no regular expression: Unclosed group near index 3");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aBodyOfAnotherSizeTellsBothSizes() {
        int size = JSON.length();
        passes((http, user) -> http.get("/a").expectSize(size, size).expectSize(0, 1 << 20));

        assertThat(failed((http, user) -> http.get("/a").expectSize(0, 10)).failure())
                .hasMessage("GET /a: body is too long, " + size + " bytes instead of 0 to 10; status 200" + BODY);
        HttpRun tooShort = failed((http, user) -> http.get("/a").expectSize(1000, 1000));
        assertThat(tooShort.failure())
                .hasMessage("GET /a: body is too short, " + size + " bytes instead of 1000; status 200" + BODY);
        assertThat(tooShort.kind()).isEqualTo("GET /a: body is too short");
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").expectSize(10, 9))
                        .failure())
                .hasMessage("expectSize(10, 9): the bounds are numbers of bytes, the smaller first");
    }

    @Test
    void somethingCanBeExpectedInJsonWhateverItIs() {
        passes((http, user) ->
                http.get("/a").expectJson("/id").expectJson("/note").expectJson("$.items[0].name"));

        HttpRun run = failed((http, user) -> http.get("/a").expectJson("$.items[1].name"));

        assertThat(run.failure()).hasMessage("GET /a: JSON $.items[1].name is missing; status 200" + BODY);
        assertThat(run.kind()).isEqualTo("GET /a: JSON $.items[1].name is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/items   | JSON /items has 1 element instead of 2 elements",
                "$.items  | JSON $.items has 1 element instead of 2 elements",
                "``       | JSON body has 6 elements instead of 2 elements",
                "/id      | JSON /id is 42 instead of 2 elements",
                "/nothing | JSON /nothing is missing instead of 2 elements",
                "/token   | JSON /token is *** instead of 2 elements",
            })
    void anArrayOfAnotherSizeTellsBothSizes(String place, String told) {
        assertThat(failed((http, user) -> http.get("/a").expectJsonSize(place, 2))
                        .failure())
                .hasMessage("GET /a: " + told + "; status 200" + BODY);
    }

    @Test
    void anArrayOfTheSizePasses() {
        passes((http, user) -> http.get("/a").expectJsonSize("/items", 1).expectJsonSize("", 6));
        assertThat(HttpRun.once(server, (http, user) -> http.get("/a").expectJsonSize("/items", -1))
                        .failure())
                .hasMessage("expectJsonSize(\"/items\", -1): a size is 0 or more");
    }

    @Test
    void whatStandsBelowASecretNameIsNotShown() {
        try (ScriptedServer tokens =
                ScriptedServer.answering(200, "application/json", "{\"token\": {\"value\": \"s3cr3t\"}}")) {
            HttpRun run = HttpRun.once(tokens, (http, user) -> http.get("/a").expectJson("$.token.value", "s3cr4t"));

            assertThat(run.failure()).hasMessageStartingWith("GET /a: JSON $.token.value is *** instead of ***; ");
        }
    }

    @Test
    void aCheckWithoutWhatItChecksIsAMistake() {
        for (HttpRun.Body body : List.<HttpRun.Body>of(
                (http, user) -> http.get("/a").expectBodyContains(null),
                (http, user) -> http.get("/a").expectBody(null),
                (http, user) -> http.get("/a").expectBodyMatches(null),
                (http, user) -> http.get("/a").expectHeader(null),
                (http, user) -> http.get("/a").expectHeader("X", null),
                (http, user) -> http.get("/a").expectHeaderMatches(null, "x"),
                (http, user) -> http.get("/a").expectJson(null),
                (http, user) -> http.get("/a").check(null, answer -> true),
                (http, user) -> http.get("/a").check("is fine", null))) {
            assertThat(HttpRun.once(server, body).failure().getMessage()).contains(" needs a");
        }
        assertThat(server.requests()).isEmpty();
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
