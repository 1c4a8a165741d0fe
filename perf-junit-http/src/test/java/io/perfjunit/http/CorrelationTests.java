package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.Load;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class CorrelationTests {

    private final ScriptedServer server = new ScriptedServer(
            request -> ScriptedServer.answer(request.target().equals("/orders/13") ? 500 : 200, "", "hello"));

    @AfterEach
    void close() {
        server.close();
    }

    private HttpLoad load(Correlation correlation) {
        Access access = new Access(AllowedHosts.NONE, Access.MAX_RATE, Access.MAX_CALLS, correlation);
        return new HttpLoad(HttpSettings.of(new BaseUrl(server.url())).with(access), 4);
    }

    private List<String> sent(String header) {
        return server.requests().stream()
                .map(request -> Objects.requireNonNullElse(request.header(header), ""))
                .toList();
    }

    @Test
    void theHeaderTellsRunUserAndIteration() {
        HttpLoad load = load(new Correlation(Optional.of("X-Load-Test"), false));
        HttpRun.of(load, Load.users(1).iterations(3), (http, user) -> http.get("/orders/{id}", 42))
                .withoutFailure();

        String run = sent("X-Load-Test").get(0).substring(0, "run=0123456789abcdef".length());
        assertThat(run).matches("run=[0-9a-f]{16}");
        assertThat(sent("X-Load-Test"))
                .containsExactly(
                        run + "; user=0; iteration=0", run + "; user=0; iteration=1", run + "; user=0; iteration=2");
        assertThat(sent("traceparent")).containsOnly("");
        assertThat(load.notices())
                .containsExactly("To be found again in the logs of the service, calls carried the header X-Load-Test: "
                        + run + "; user=…; iteration=….");
    }

    @Test
    void everyCallIsATraceOfItsOwn() {
        HttpRun.of(
                        load(new Correlation(Optional.empty(), true)),
                        Load.users(2).iterations(10),
                        (http, user) -> http.get("/orders/{id}", 42))
                .withoutFailure();

        assertThat(sent("traceparent"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(trace -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void theFailureOfACallEndsWithItsTrace() {
        HttpRun run = HttpRun.of(
                load(new Correlation(Optional.empty(), true)),
                Load.users(1).iterations(1),
                (http, user) -> http.get("/orders/{id}", 13).expectStatus(200));

        String trace = sent("traceparent").get(0).split("-")[1];
        assertThat(run.failure().getMessage())
                .contains("GET /orders/{id}: status 500 instead of 200; sent /orders/13, trace " + trace);
        assertThat(run.kind()).isEqualTo("GET /orders/{id}: status 500 instead of 200");
    }

    @Test
    void aCallThatBringsItsOwnKeepsIt() {
        HttpRun.of(
                        load(new Correlation(Optional.of("X-Load-Test"), true)),
                        Load.users(1).iterations(1),
                        (http, user) -> http.get("/orders")
                                .header("X-Load-Test", "mine")
                                .header("traceparent", "mine too"))
                .withoutFailure();

        assertThat(sent("X-Load-Test")).containsExactly("mine");
        assertThat(sent("traceparent")).containsExactly("mine too");
    }

    @Test
    void withoutBothNothingIsSent() {
        HttpLoad load = load(Correlation.NONE);
        HttpRun.of(load, Load.users(1).iterations(1), (http, user) -> http.get("/orders"))
                .withoutFailure();

        assertThat(sent("traceparent")).containsExactly("");
        assertThat(load.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X Load", "X-Load:", "X-Löad", "X\r\nEvil"})
    void whatIsNoNameOfAHeaderIsAMistake(String malformed) {
        assertThatThrownBy(() -> Correlation.headerName(malformed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no name of a header such as X-Load-Test");
    }
}
