package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.ErrorGroup;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of its failure, as the errors of a run show it. */
class AnswerReasonTests {

    private static Optional<String> reason(int status, String type, String body, HttpRun.Body call) {
        String head = type.isEmpty() ? "X-Env: test" : "Content-Type: " + type;
        try (ScriptedServer server = new ScriptedServer(request -> ScriptedServer.answer(status, head, body))) {
            return HttpRun.once(server, call).result().errors().stream()
                    .findFirst()
                    .flatMap(ErrorGroup::reason)
                    .map(ErrorGroup.Reason::text);
        }
    }

    private static Optional<String> reason(String type, String body) {
        return reason(503, type, body, (http, user) -> http.get("/a").send());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "application/json         | {\"error\": \"connections exhausted\"}                       | connections exhausted",
                "application/problem+json | {\"title\": \"Busy\", \"detail\": \"no worker is free\"}     | no worker is free",
                "application/json         | {\"error\": {\"code\": 7, \"message\": \"pool of 20 is empty\"}} | pool of # is empty",
                "application/json         | {\"detail\": \"\", \"error\": \"Service Unavailable\"}      | Service Unavailable",
                "application/json         | {\"error\": \"invalid_grant\", \"error_description\": \"too old\"} | too old",
                "application/json         | {\"message\": \"field \\\"name\\\" is missing\"}              | field \"name\" is missing",
                "application/json         | {\"message\": \"first\\nsecond\"}                            | first second",
                "text/html                | <html><head><title>504 Gateway Time-out</title></head></html> | # Gateway Time-out",
                "text/plain               | upstream is down                                             | upstream is down",
                "''                       | upstream is down                                             | upstream is down",
            })
    void theMessageOfTheBodyIsTheReason(String type, String body, String reason) {
        assertThat(reason(type, body)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "application/json | {\"ok\": false}",
                "application/json | {\"error\": 17}",
                "image/png        | message",
                "text/html        | <html><body>no title</body></html>",
                "text/plain       | ''",
            })
    void aBodyThatSaysNothingGivesNone(String type, String body) {
        assertThat(reason(type, body)).isEmpty();
    }

    @Test
    void secretsAreMasked() {
        assertThat(reason("application/json", "{\"message\": \"no\", \"token\": \"s3cr3t\"}"))
                .contains("no");
        assertThat(reason("text/plain", "Authorization: Bearer s3cr3ts3cr3t is not known"))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("s3cr3t"));
    }

    @Test
    void aLongMessageIsCut() {
        assertThat(reason("application/json", "{\"message\": \"" + "x".repeat(5_000) + "\"}"))
                .contains("x".repeat(120) + "…");
        assertThat(reason("application/json", "{\"message\": \"" + "\\\"".repeat(1_500) + "\"}"))
                .isPresent();
        assertThat(reason("text/plain", "x".repeat(500))).isEmpty();
    }

    @Test
    void anAnswerThatIsNoFailureGivesNone() {
        assertThat(reason(200, "application/json", "{\"message\": \"fine\"}", (http, user) -> http.get("/a")
                        .expectStatus(201)))
                .isEmpty();
        assertThat(reason(404, "application/json", "{\"message\": \"no such order\"}", (http, user) -> http.get("/a")
                        .expectStatus(404)
                        .expectBodyContains("order 7")))
                .isEmpty();
    }
}
