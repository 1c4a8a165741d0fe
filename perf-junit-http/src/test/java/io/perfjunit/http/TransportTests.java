package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.result.Outcome;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls without a whole answer. A broken limit would let them hang. */
@Timeout(20)
class TransportTests {

    private static final Duration SHORT = Duration.ofMillis(200);

    /** Never answers. */
    private static ScriptedServer hanging() {
        return new ScriptedServer(request -> {
            new CountDownLatch(1).await();
            return null;
        });
    }

    private static HttpRun get(String target, Duration limit) {
        return HttpRun.of(target, limit, Load.users(1).iterations(1), (http, user) -> http.get("/orders/{id}", 42)
                .expectStatus(200));
    }

    @Test
    void aCallThatIsNotAnsweredInTimeIsATimeout() {
        try (ScriptedServer server = hanging()) {
            HttpRun run = get(server.url(), SHORT);

            assertThat(run.outcomes("GET /orders/{id}")).isEqualTo(Map.of(Outcome.TIMEOUT, 1L));
            assertThat(run.outcomes("")).isEqualTo(Map.of(Outcome.TIMEOUT, 1L));
            assertThat(run.failure())
                    .isInstanceOf(HttpCallFailedException.class)
                    .hasMessage(
                            "GET /orders/{id}: timed out while waiting for the first byte (no whole answer within 200 ms); sent /orders/42")
                    .hasCauseInstanceOf(SocketTimeoutException.class);
            assertThat(run.kind()).isEqualTo("GET /orders/{id}: timed out while waiting for the first byte");
            assertThat(run.result()
                            .step("GET /orders/{id}")
                            .orElseThrow()
                            .failures()
                            .max())
                    .isBetween(SHORT, SHORT.plusMillis(500));
        }
    }

    @Test
    void aFailedCallThatTheBodyCatchesIsRecordedOnce() {
        try (ScriptedServer server = new ScriptedServer(request -> null)) {
            HttpRun run = HttpRun.once(server, (http, user) -> {
                try {
                    http.get("/a").send();
                } catch (HttpCallFailedException lost) {
                    return;
                }
            });

            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.ERROR, 1L));
            assertThat(run.outcomes("")).isEqualTo(Map.of(Outcome.SUCCESS, 1L));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterruptEndsAHangingCall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(request -> {
            asked.countDown();
            new CountDownLatch(1).await();
            return null;
        })) {
            long[] millis = {-1};
            HttpRun run = HttpRun.once(server, (http, user) -> {
                Thread caller = Thread.currentThread();
                Thread other = new Thread(() -> {
                    try {
                        asked.await();
                        Thread.sleep(50);
                        millis[0] = System.nanoTime();
                        caller.interrupt();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
                other.start();
                try {
                    http.get("/a").send();
                } finally {
                    millis[0] = (System.nanoTime() - millis[0]) / 1_000_000;
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                }
            });

            assertThat(run.kind()).isEqualTo("GET /a: interrupted");
            assertThat(millis[0]).isBetween(0L, 1_000L);
        }
    }

    @Test
    void theCutAtTheEndOfTheDrainEndsHangingCallsOfAllUsers() {
        try (ScriptedServer server = hanging()) {
            long start = System.nanoTime();
            HttpRun run = HttpRun.of(
                    server.url(),
                    TimeLimits.CALL,
                    Load.users(4)
                            .duration(Duration.ofMillis(200))
                            .warmup(Duration.ZERO)
                            .drain(Duration.ofMillis(100)),
                    (http, user) -> http.get("/a").expectStatus(200));

            assertThat(run.outcomes("")).isEqualTo(Map.of(Outcome.INTERRUPTED, 4L));
            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.INTERRUPTED, 4L));
            assertThat(run.result().hung()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void noThreadOfOursLivesAfterTheLoad() {
        try (ScriptedServer server = ScriptedServer.answering(200, "text/plain", "hello")) {
            HttpRun.once(server, (http, user) -> {
                http.get("/a").send();
                assertThat(threads()).contains("perf-junit-http-watch");
            });

            // The client's own "OkHttp TaskRunner" is one daemon for the whole JVM and ends itself when idle.
            assertThat(threads()).noneMatch(name -> name.startsWith("perf-junit") || name.equals("OkHttp Dispatcher"));
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
