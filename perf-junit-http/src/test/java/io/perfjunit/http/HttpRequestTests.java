package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.perfjunit.Load;
import io.perfjunit.http.ScriptedServer.Request;
import io.perfjunit.result.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, queries, headers, cookies and terms of a call. */
class HttpRequestTests {

    private final ScriptedServer server =
            new ScriptedServer(request -> ScriptedServer.answer(200, "Content-Type: text/plain", "hello"));

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> sent(Function<Request, String> part) {
        return server.requests().stream().map(part).toList();
    }

    private void makes(HttpRun.Body body) {
        HttpRun.once(server, body).withoutFailure();
    }

    private Throwable mistake(HttpRun.Body body) {
        int before = server.requests().size();
        Throwable failure = HttpRun.once(server, body).failure();
        assertThat(server.requests()).as("nothing is sent").hasSize(before);
        return failure;
    }

    @Test
    void anyMethodCanBeCalled() {
        HttpRun run = HttpRun.once(server, (http, user) -> {
            http.options("/x").expectStatus(200);
            http.call("GET", "/x").expectStatus(200);
            http.call("QUERY", "/x").json("{}").expectStatus(200);
            http.call("PURGE", "/x/{id}", 1).expectStatus(200);
        });

        assertThat(sent(request -> request.method() + " " + request.target()))
                .containsExactly("OPTIONS /x", "GET /x", "QUERY /x", "PURGE /x/1");
        assertThat(run.withoutFailure().outcomes("PURGE /x/{id}")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get      | method \"get\": methods are written in capitals, such as GET",
                "''       | method \"\": methods are written in capitals, such as GET",
                "GET /x   | method \"GET /x\": methods are written in capitals, such as GET",
                "CONNECT  | method CONNECT: it opens a tunnel, which is no call",
            })
    void aMethodThatIsNoneIsAMistake(String method, String told) {
        assertThat(mistake((http, user) -> http.call(method, "/x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
    }

    @Test
    void aQueryIsEncodedAndDoesNotNameTheStep() {
        HttpRun run = HttpRun.once(server, (http, user) -> {
            http.get("/x").query("q", "a b&c=d+é").query("n", 1).expectStatus(200);
            http.get("/x")
                    .query("id", 1, 2)
                    .query("id", List.of(3, 4))
                    .query("id", new int[] {5})
                    .expectStatus(200);
            http.get("/x").query("debug").query("empty", "").query("a&b", "").expectStatus(200);
            http.get("/x").query("none", List.of()).expectStatus(200);
        });

        assertThat(sent(Request::target))
                .containsExactly(
                        "/x?q=a%20b%26c%3Dd%2B%C3%A9&n=1",
                        "/x?id=1&id=2&id=3&id=4&id=5", "/x?debug&empty=&a%26b=", "/x");
        assertThat(run.withoutFailure().outcomes("GET /x")).isEqualTo(Map.of(Outcome.SUCCESS, 4L));
    }

    @Test
    void aQueryIsAddedToThatOfTheTemplate() {
        makes((http, user) -> http.get("/x/{id}?a={a}", "ü", "?").query("b", "#"));

        assertThat(sent(Request::target)).containsExactly("/x/%C3%BC?a=%3F&b=%23");
    }

    @Test
    void aQueryWithoutNameOrValueIsAMistake() {
        assertThat(mistake((http, user) -> http.get("/x").query("", 1))).hasMessage("GET /x: a parameter has no name");
        assertThat(mistake((http, user) -> http.get("/x").query("q", (Object) null)))
                .hasMessage("GET /x: the value of \"q\" is null");
        assertThat(mistake((http, user) -> http.get("/x").query("q", (Object[]) null)))
                .hasMessage("GET /x: the value of \"q\" is null");
        assertThat(mistake((http, user) -> http.get("/x").query("q", Collections.singletonList(null))))
                .hasMessage("GET /x: the value of \"q\" is null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\u0000b", "a\u007fb", "aüb"})
    void aHeaderThatWouldBeAnotherIsAMistakeThatDoesNotShowIt(String value) {
        String told = String.format(
                "header X-One: its value has U+%04X at index 1; a value has visible ASCII characters, blanks and tabs",
                (int) value.charAt(1));

        assertThat(mistake((http, user) -> http.get("/x").header("X-One", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GET /x: " + told);
        assertThat(mistake((http, user) -> http.header("X-One", value))).hasMessage("HttpUser: " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X One             | \"X One\" is no name of a header; it has letters, digits and hyphens",
                "X:One             | \"X:One\" is no name of a header; it has letters, digits and hyphens",
                "``                | \"\" is no name of a header; it has letters, digits and hyphens",
                "Content-Length    | header Content-Length: the client writes it from the body",
                "transfer-encoding | header transfer-encoding: the client writes it from the body",
            })
    void aHeaderOfAnImpossibleNameIsAMistake(String name, String told) {
        assertThat(mistake((http, user) -> http.get("/x").header(name, "1"))).hasMessage("GET /x: " + told);
    }

    @Test
    void lineBreaksInTheNameOfAHeaderDoNotReachTheMessage() {
        assertThat(mistake((http, user) -> http.get("/x").header("X\r\nY", "1")))
                .hasMessage("GET /x: \"X Y\" is no name of a header; it has letters, digits and hyphens");
    }

    @Test
    void aHeaderWithoutNameOrValueIsAMistake() {
        assertThat(mistake((http, user) -> http.get("/x").header("X-One", null)))
                .hasMessage("GET /x: header X-One: its value is null");
        assertThat(mistake((http, user) -> http.get("/x").header(null, "1")))
                .hasMessage("GET /x: \"null\" is no name of a header; it has letters, digits and hyphens");
    }

    @Test
    void headersOfTheUserGoWithAllLaterCallsAndThoseOfACallComeFirst() {
        makes((http, user) -> {
            http.get("/0");
            http.headers(Map.of("Accept", "text/plain", "X-User", "7"));
            http.get("/1");
            http.get("/2").header("accept", "text/html").headers(Map.of("X-Call", "1"));
            http.get("/3").withoutHeader("x-user");
            http.withoutHeader("accept");
            http.get("/4");
        });

        assertThat(sent(request -> request.target() + " " + request.header("Accept") + " " + request.header("X-User")
                        + " " + request.header("X-Call")))
                .containsExactly(
                        "/0 null null null",
                        "/1 text/plain 7 null",
                        "/2 text/html 7 1",
                        "/3 text/plain null null",
                        "/4 null 7 null");
    }

    @Test
    void headersOfTheUserGoToTheTargetAlone() {
        try (ScriptedServer other = ScriptedServer.answering(200, "text/plain", "hello")) {
            makes((http, user) -> {
                http.header("Authorization", "Bearer s3cr3t");
                http.get(server.url() + "/same");
                http.get(other.url() + "/other").header("X-Call", "1");
            });

            assertThat(sent(request -> request.header("Authorization"))).containsExactly("Bearer s3cr3t");
            assertThat(other.requests())
                    .extracting(request -> request.header("Authorization") + " " + request.header("X-Call"))
                    .containsExactly("null 1");
        }
    }

    @Test
    void aCallToWhichNothingIsAddedReusesThePreparedRequest() {
        makes((http, user) -> {
            HttpCall one = http.get("/x");
            HttpCall other = http.get("/x").timeout(Duration.ofSeconds(9)).accept(404);
            assertThat(one.request()).isSameAs(other.request());
            assertThat(http.get("/x").query("q", 1).request()).isNotSameAs(one.request());
        });
    }

    @Test
    void cookiesOfACallGoWithItAlone() {
        makes((http, user) -> {
            http.get("/1").cookie("a", "1").cookie("b", "\"2\"");
            http.get("/2");
        });

        assertThat(sent(request -> request.target() + " " + request.header("Cookie")))
                .containsExactly("/1 a=1; b=\"2\"", "/2 null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a b", "a\r\nb", "a,b", "ü", "\"a"})
    void aCookieThatWouldBeAnotherIsAMistakeThatDoesNotShowIt(String value) {
        assertThat(mistake((http, user) -> http.get("/x").cookie("sid", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GET /x: cookie sid: its value has characters that no cookie has; encode them");
        assertThat(mistake((http, user) -> http.get("/x").cookie("a=b", "1")))
                .hasMessage("GET /x: \"a=b\" is no name of a cookie; it has letters, digits and hyphens");
    }

    @Test
    void aCallMayTakeAsLongAsItSaysItself() {
        try (ScriptedServer slow = new ScriptedServer(request -> {
            TimeUnit.MILLISECONDS.sleep(request.target().equals("/slow") ? 10_000 : 0);
            return ScriptedServer.answer(200, "", "hello");
        })) {
            HttpRun run = HttpRun.once(slow, (http, user) -> {
                http.get("/quick").expectStatus(200);
                http.get("/slow").timeout(Duration.ofMillis(50)).expectStatus(200);
            });

            assertThat(run.outcomes("GET /quick")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
            assertThat(run.outcomes("GET /slow")).isEqualTo(Map.of(Outcome.TIMEOUT, 1L));
            assertThat(run.failure())
                    .hasMessageStartingWith("GET /slow: timed out")
                    .hasMessageContaining("no whole answer within 50 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT25H"})
    void aTimeLimitThatIsNoneIsAMistake(String limit) {
        assertThat(mistake((http, user) -> http.get("/x").timeout(Duration.parse(limit))))
                .hasMessage("timeout(" + Duration.parse(limit)
                        + "): a call may take longer than nothing and at most a day");
        assertThat(mistake((http, user) -> http.get("/x").timeout(null)))
                .hasMessage("GET /x: timeout(null): there is no value");
    }

    @Test
    void redirectsOfACallAreFollowedAsItSaysItself() {
        try (ScriptedServer moved =
                new ScriptedServer(request -> request.target().equals("/new")
                        ? ScriptedServer.answer(200, "", "hello")
                        : ScriptedServer.answer(302, "Location: /new", ""))) {
            HttpRun.Body body = (http, user) -> {
                http.get("/old").redirects(false).expectStatus(302).expectHeader("Location", "/new");
                http.get("/old").redirects(true).expectStatus(200).expectBody("hello");
            };
            HttpSettings settings = HttpSettings.of(new BaseUrl(moved.url()));

            HttpRun.of(settings, Load.users(1).iterations(1), body).withoutFailure();
            HttpRun.of(settings.withoutRedirects(), Load.users(1).iterations(1), body)
                    .withoutFailure();
            assertThat(moved.connections())
                    .as("both ways share the connections of a user")
                    .isEqualTo(2);
        }
    }

    @Test
    void onceSentNothingCanBeAdded() {
        makes((http, user) -> {
            HttpCall call = http.post("/x");
            call.expectStatus(200);
            for (Runnable late : List.<Runnable>of(
                    () -> call.query("q", 1),
                    () -> call.header("X", "1"),
                    () -> call.withoutHeader("X"),
                    () -> call.cookie("a", "1"),
                    () -> call.form("a", 1),
                    () -> call.part("a", 1),
                    () -> call.body("text/plain", "a"),
                    () -> call.timeout(Duration.ofSeconds(1)),
                    () -> call.redirects(false),
                    () -> call.accept(404))) {
                assertThat(catchThrowable(late::run))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(
                                "POST /x has been sent: headers and body come before the first expect…, check and send()");
            }
        });
    }
}
