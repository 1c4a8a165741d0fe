package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** S2, S5: services that cannot be connected to. */
@Timeout(30)
class ConnectFaultTests {

    @Test
    void aClosedPortRefuses() throws IOException {
        HttpRun run = FaultyCall.to(closedPort()).isError("connection refused");

        assertThat(run.failure()).hasMessageContaining("(Failed to connect to /127.0.0.1:");
    }

    @Test
    void refusalsAreNoFasterThanTheSchedule() throws IOException {
        String target = closedPort();
        HttpRun run = HttpRun.of(
                target,
                TimeLimits.CALL,
                Load.rate(50).duration(Duration.ofMillis(400)).warmup(Duration.ZERO),
                (http, user) -> http.get("/a").send());

        StepResult step = run.result().step("GET /a").orElseThrow();
        assertThat(step.counts().of(Outcome.ERROR)).isEqualTo(20);
        assertThat(step.counts().total()).isEqualTo(20);
        assertThat(step.successes().count()).isZero();
        assertThat(run.kind()).isEqualTo("GET /a: connection refused");
    }

    @Test
    void aHoleThatSwallowsConnectionsTimesOutAtTheLimitOfConnecting() throws IOException {
        try (BlackHole hole = new BlackHole()) {
            TimeLimits limits =
                    new TimeLimits(Duration.ofSeconds(20), FaultyCall.SHORT, Optional.empty(), Optional.empty());
            HttpRun run = FaultyCall.with(
                            HttpSettings.of(new BaseUrl(hole.url())).with(limits))
                    .isTimeout("timed out while connecting");

            assertThat(run.failure()).hasMessage("GET /a: timed out while connecting (Connect timed out)");
            assertThat(failedAfter(run)).isBetween(FaultyCall.SHORT.minusMillis(5), Duration.ofSeconds(10));
        }
    }

    @Test
    void aHoleThatSwallowsConnectionsTimesOutAtTheLimitOfTheCall() throws IOException {
        try (BlackHole hole = new BlackHole()) {
            HttpRun run = FaultyCall.limitedTo(FaultyCall.SHORT, hole.url()).isTimeout("timed out while connecting");

            assertThat(run.failure()).hasMessage("GET /a: timed out while connecting (no whole answer within 500 ms)");
        }
    }

    private static Duration failedAfter(HttpRun run) {
        return run.result().step("GET /a").orElseThrow().failures().max();
    }

    private static String closedPort() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return "http://127.0.0.1:" + closed.getLocalPort();
        }
    }

    /** Its queue is full: the system drops what else wants to connect without a word. */
    private static final class BlackHole implements AutoCloseable {

        private static final int TRIES = 64;

        private final ServerSocket listener;
        private final List<Socket> queued = new ArrayList<>();

        BlackHole() throws IOException {
            listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            while (queued.size() < TRIES && enters()) {}
            assertThat(queued).hasSizeLessThan(TRIES);
        }

        private boolean enters() throws IOException {
            Socket socket = new Socket();
            queued.add(socket);
            try {
                socket.connect(new InetSocketAddress("127.0.0.1", listener.getLocalPort()), 300);
                return true;
            } catch (IOException full) {
                return false;
            }
        }

        String url() {
            return "http://127.0.0.1:" + listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : queued) {
                socket.close();
            }
            listener.close();
        }
    }
}
