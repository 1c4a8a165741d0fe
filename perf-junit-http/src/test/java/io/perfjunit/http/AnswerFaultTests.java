package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3, S6, S7, S8, S10, S16: services that do not answer, or not in the words of HTTP. */
@Timeout(30)
class AnswerFaultTests {

    @Test
    void aServiceThatNeverAnswersTimesOutAtTheLimit() {
        try (WireServer server = WireServer.sayingAndHanging("")) {
            HttpRun run = FaultyCall.limitedTo(FaultyCall.SHORT, server.url())
                    .isTimeout("timed out while waiting for the first byte");

            assertThat(run.result().step("GET /a").orElseThrow().failures().max())
                    .isBetween(FaultyCall.SHORT, FaultyCall.SHORT.multipliedBy(10));
            assertThat(run.result().hung()).isEmpty();
        }
    }

    @Test
    void headersThatTrickleInTimeOutAtTheLimitThoughEveryReadSucceeds() {
        try (WireServer server = new WireServer(
                wire -> wire.afterRequest().write("HTTP/1.1 200 OK\r\nX-Slow: ").trickle(20))) {
            FaultyCall.limitedTo(FaultyCall.SHORT, server.url())
                    .isTimeout("timed out while waiting for the first byte");
        }
    }

    @Test
    void aResetBeforeTheAnswerIsNotTriedAgain() {
        try (WireServer server = new WireServer(wire -> wire.afterRequest().reset())) {
            FaultyCall.to(server.url()).isError("connection reset");

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP", "HTTP/1.1 200 OK\r\nContent-Len", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n"})
    void aConnectionThatIsClosedBeforeTheEndOfTheHeadersIsNotTriedAgain(String begun) {
        try (WireServer server = WireServer.saying(begun)) {
            FaultyCall.to(server.url()).isError("connection closed before the answer");

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsNotHttpIsMalformed(String what, String answer) {
        try (WireServer server = WireServer.sayingAndHanging(answer)) {
            FaultyCall.to(server.url()).isError("malformed answer");
        }
    }

    static Stream<Arguments> whatIsNotHttpIsMalformed() {
        String ok = "HTTP/1.1 200 OK\r\n";
        return Stream.of(
                Arguments.of("another protocol", "220 smtp ready\r\n\r\n"),
                Arguments.of("HTTP/0.9", "<html>hello</html>\r\n\r\n"),
                Arguments.of("a status that is no number", "HTTP/1.1 OK\r\n\r\n"),
                Arguments.of("NUL bytes", "\0\0\0\0\0\0\0\0\r\n\r\n"),
                Arguments.of("a NUL in a header", ok + "X-A: a\0b\r\nContent-Length: 0\r\n\r\n"),
                Arguments.of("a header without a colon", ok + "Content-Length: 0\r\nhello\r\n\r\n"),
                Arguments.of("a negative length", ok + "Content-Length: -5\r\n\r\n"),
                Arguments.of("a length that is no number", ok + "Content-Length: five\r\n\r\nhello"),
                Arguments.of("two lengths", ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"),
                Arguments.of("a chunk without a size", ok + "Transfer-Encoding: chunked\r\n\r\nhello\r\n\r\n"),
                Arguments.of("a header of 1 MB", ok + "X-Long: " + "a".repeat(1 << 20) + "\r\n\r\n"));
    }

    @Test
    void theSameLengthTwiceIsNoContradiction() {
        try (WireServer server =
                WireServer.sayingAndHanging("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello")) {
            HttpRun.once(server.url(), (http, user) -> http.get("/a").expectBodyContains("hello"))
                    .withoutFailure();
        }
    }

    @Test
    void aServiceThatNeverAsksForAnAnnouncedBodyTimesOut() {
        try (WireServer server = WireServer.sayingAndHanging("")) {
            FaultyCall.limitedTo(FaultyCall.SHORT, server.url())
                    .making("POST /a", (http, user) -> http.post("/a")
                            .header("Expect", "100-continue")
                            .body("text/plain", "hello")
                            .send())
                    .isTimeout("timed out while waiting for the first byte");
        }
    }
}
