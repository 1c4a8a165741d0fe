package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.http.HttpRun.Body;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Interval;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** S15, S19: services that close connections which were in use, and services that go away and come back. */
@Timeout(30)
class RestartTests {

    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    /** Each waits for 10 ms at least. */
    private static final Duration TWENTY_CALLS = Duration.ofMillis(200);

    /** Answers the first request of a connection and closes it when the second has come: the race at the idle time-out, lost always. */
    private static WireServer closingAtTheSecond() {
        return new WireServer(wire -> wire.afterRequest().write(HELLO).afterRequest());
    }

    private static HttpRun twice(WireServer server, Body body) {
        return HttpRun.of(server.url(), TimeLimits.CALL, Load.users(1).iterations(2), body);
    }

    @Test
    void aCallOverAConnectionThatWasClosedMeanwhileIsRepeatedOnceAndCounted() {
        try (WireServer server = closingAtTheSecond()) {
            HttpRun run = twice(server, (http, user) -> http.get("/a").expectBodyContains("hello"));

            ExchangeResult exchanges = FaultyCall.exchanges(run.withoutFailure(), "GET /a");
            assertThat(exchanges.calls()).isEqualTo(2);
            assertThat(exchanges.repeated()).isEqualTo(1);
            assertThat(exchanges.opened()).isEqualTo(2);
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void aResetInTheSamePlaceIsRepeatedToo() {
        try (WireServer server = new WireServer(
                wire -> wire.afterRequest().write(HELLO).afterRequest().reset())) {
            HttpRun run = twice(server, (http, user) -> http.get("/a").expectBodyContains("hello"));

            assertThat(FaultyCall.exchanges(run.withoutFailure(), "GET /a").repeated())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPostIsNotRepeated() {
        try (WireServer server = closingAtTheSecond()) {
            HttpRun run = twice(server, (http, user) -> http.post("/a").expectBodyContains("hello"));

            assertThat(run.outcomes("POST /a")).isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.ERROR, 1L));
            assertThat(run.kind()).isEqualTo("POST /a: connection closed before the answer");
            assertThat(FaultyCall.exchanges(run, "POST /a").repeated()).isZero();
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void whatHasBegunToBeAnsweredIsNotRepeated() {
        try (WireServer server = new WireServer(wire -> wire.afterRequest()
                .write(HELLO)
                .afterRequest()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe"))) {
            HttpRun run = twice(server, (http, user) -> http.get("/a").expectBodyContains("hello"));

            assertThat(run.kind()).isEqualTo("GET /a: answer cut off");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void theSecondAttemptIsTheLast() {
        try (WireServer server = new WireServer(wire -> {
            wire.afterRequest();
            if (wire.requests().get() == 1) {
                wire.write(HELLO).afterRequest();
            }
        })) {
            HttpRun run = twice(server, (http, user) -> http.get("/a").expectBodyContains("hello"));

            assertThat(run.kind()).isEqualTo("GET /a: connection closed before the answer");
            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 1L, Outcome.ERROR, 1L));
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    /** For a third of the load the service closes every connection without an answer. */
    @Test
    void aServiceThatRestartsFailsTheCallsOfThatTimeAndNoOthers() {
        try (WireServer server = new WireServer(wire -> {
            while (true) {
                wire.afterRequest();
                int request = wire.requests().get();
                if (request > 20 && request <= 40) {
                    return;
                }
                wire.write(HELLO);
            }
        })) {
            HttpRun run =
                    HttpRun.of(server.url(), TimeLimits.CALL, Load.users(1).iterations(60), (http, user) -> {
                        Thread.sleep(10);
                        http.post("/a").expectBodyContains("hello");
                    });

            StepResult step = run.result().step("POST /a").orElseThrow();
            assertThat(step.counts().asMap()).isEqualTo(Map.of(Outcome.SUCCESS, 40L, Outcome.ERROR, 20L));
            ErrorGroup error = run.result().errors().get(0);
            assertThat(error.count()).isEqualTo(20);
            assertThat(error.first()).isGreaterThan(TWENTY_CALLS);
            assertThat(end(run).minus(error.last())).isGreaterThan(TWENTY_CALLS.minusMillis(10));
        }
    }

    private static Duration end(HttpRun run) {
        List<Interval> intervals = run.result().intervals();
        Interval last = intervals.get(intervals.size() - 1);
        return last.start().plus(last.length());
    }

    @Test
    void aServiceThatDiesLeavesTheRestRefused() {
        WireServer server = new WireServer(wire -> {
            while (true) {
                wire.afterRequest().write(HELLO);
            }
        });
        try (server) {
            HttpRun run =
                    HttpRun.of(server.url(), TimeLimits.CALL, Load.users(1).iterations(20), (http, user) -> {
                        if (user.iteration() == 10) {
                            server.close();
                        }
                        http.get("/a").expectBodyContains("hello");
                    });

            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.SUCCESS, 10L, Outcome.ERROR, 10L));
            assertThat(run.kind()).isEqualTo("GET /a: connection refused");
        }
    }
}
