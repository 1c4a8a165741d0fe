package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.result.ExchangeDetails;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Exemplar;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of calls beside their times. */
class ExchangeTests {

    private static final Load TEN_CALLS = Load.users(1).iterations(10);
    private static final String STEP = "GET /orders/{id}";

    private static ExchangeResult of(HttpRun run, String step) {
        return run.result().step(step).orElseThrow().exchanges();
    }

    @Test
    void aUserOpensOneConnectionAndUsesItAgain() {
        try (var server = ScriptedServer.answering(200, "text/plain", "twelve bytes")) {
            HttpRun run = HttpRun.of(
                    HttpSettings.of(new BaseUrl(server.url())), TEN_CALLS, (http, user) -> http.get("/orders/{id}", 1));
            ExchangeResult exchanges = of(run.withoutFailure(), STEP);
            assertThat(exchanges.calls()).isEqualTo(10);
            assertThat(exchanges.opened()).isEqualTo(1);
            assertThat(exchanges.reused()).isEqualTo(9);
            assertThat(exchanges.repeated()).isZero();
            assertThat(exchanges.statuses()).isEqualTo(Map.of(200, 10L));
            assertThat(exchanges.protocols()).isEqualTo(Map.of("http/1.1", 10L));
        }
    }

    @Test
    void phasesAreThoseThatACallCameTo() {
        try (var server = ScriptedServer.answering(200, "text/plain", "twelve bytes")) {
            HttpRun run = HttpRun.of(
                    HttpSettings.of(new BaseUrl(server.url())), TEN_CALLS, (http, user) -> http.get("/orders/{id}", 1));
            ExchangeResult exchanges = of(run, STEP);
            assertThat(exchanges.phase(Phase.CONNECT).count()).isEqualTo(1);
            assertThat(exchanges.phase(Phase.TLS).count()).isZero();
            for (Phase each : new Phase[] {Phase.WAIT, Phase.SEND, Phase.FIRST_BYTE, Phase.RECEIVE}) {
                assertThat(exchanges.phase(each).count()).as(each.name()).isEqualTo(10);
            }
            assertThat(exchanges.profile().calls()).isEqualTo(10);
        }
    }

    @Test
    void phasesTogetherAreTheWholeCall() {
        try (var server = new ScriptedServer(request -> {
            Thread.sleep(30);
            return ScriptedServer.answer(200, "Content-Type: text/plain", "late");
        })) {
            HttpRun run = HttpRun.once(server, (http, user) -> http.get("/late"));
            Exemplar call = run.result().slowest().stream()
                    .filter(slow -> slow.step().equals("GET /late"))
                    .findFirst()
                    .orElseThrow();
            Duration sum =
                    call.exchange().orElseThrow().phases().values().stream().reduce(Duration.ZERO, Duration::plus);
            assertThat(sum).isEqualTo(call.response());
            assertThat(call.exchange().orElseThrow().phases().get(Phase.FIRST_BYTE))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(29));
        }
    }

    @Test
    void bytesAreThoseOfHeadersAndBodies() {
        try (var server = ScriptedServer.answering(200, "text/plain", "twelve bytes")) {
            HttpRun run =
                    HttpRun.once(server, (http, user) -> http.post("/orders").body("text/plain", "four"));
            ExchangeResult exchanges = of(run, "POST /orders");
            assertThat(exchanges.bytesReceived()).isGreaterThan(12).isLessThan(500);
            assertThat(exchanges.bytesSent()).isGreaterThan(4).isLessThan(500);
        }
    }

    @Test
    void aFailedCheckIsKnownTooWithItsStatus() {
        try (var server = ScriptedServer.answering(503, "text/plain", "busy")) {
            HttpRun run = HttpRun.once(server, (http, user) -> http.get("/orders"));
            assertThat(of(run, "GET /orders").statuses()).isEqualTo(Map.of(503, 1L));
            ExchangeDetails details = run.result()
                    .errors()
                    .get(0)
                    .firstCall()
                    .orElseThrow()
                    .exchange()
                    .orElseThrow();
            assertThat(details.status()).isEqualTo(503);
            assertThat(details.protocol()).isEqualTo("http/1.1");
        }
    }

    @Test
    void aCallWithoutAnswerHasNoStatusAndIsNoPartOfThePhases() {
        HttpRun run = HttpRun.once("http://127.0.0.1:1", (http, user) -> http.get("/orders"));
        assertThat(run.outcomes("GET /orders")).isEqualTo(Map.of(Outcome.ERROR, 1L));
        ExchangeResult exchanges = of(run, "GET /orders");
        assertThat(exchanges.calls()).isEqualTo(1);
        assertThat(exchanges.statuses()).isEmpty();
        assertThat(exchanges.protocols()).isEmpty();
        assertThat(exchanges.phases()).isEmpty();
    }

    @Test
    void moreThanTheLimitOfABodyIsNotReadButFails() {
        byte[] large = ScriptedServer.answer(200, "Content-Type: text/plain", "x".repeat(5_000));
        try (var server = new ScriptedServer(request -> large)) {
            HttpSettings settings = HttpSettings.of(new BaseUrl(server.url())).withMaxBody(4_999);
            HttpRun run = HttpRun.of(settings, Load.users(1).iterations(1), (http, user) -> http.get("/large"));
            assertThat(run.failure()).hasMessageContaining("the body is longer than maxBody, 4999 bytes");
        }
    }
}
