package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.http.FrameServer.Frames;
import io.perfjunit.http.FrameServer.Script;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Outcome;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** S16: HTTP/2, and what can go wrong with it alone. */
@Timeout(30)
class Http2FaultTests {

    private static final Script HANGING = (frames, stream, number) -> {};

    @Test
    void withTlsHttp2IsSpokenWhereTheServiceOffersIt(@TempDir Path folder) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(
                    Certificates.shownBy(Certificates.ofLoopback().build()).sslSocketFactory());
            server.enqueue(new MockResponse.Builder().body("hello").build());
            server.enqueue(new MockResponse.Builder().body("hello").build());
            server.start(InetAddress.getByName("127.0.0.1"), 0);

            HttpRun run = HttpRun.of(
                    Certificates.trusting("https://127.0.0.1:" + server.getPort(), folder),
                    Load.users(1).iterations(2),
                    (http, user) -> http.get("/a").expectBodyContains("hello"));

            ExchangeResult exchanges = FaultyCall.exchanges(run.withoutFailure(), "GET /a");
            assertThat(exchanges.protocols()).isEqualTo(Map.of("h2", 2L));
            assertThat(exchanges.opened()).isEqualTo(1);
            assertThat(exchanges.reused()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatIsResetIsAnErrorWithItsCode() {
        try (FrameServer server =
                new FrameServer((frames, stream, number) -> frames.reset(stream, FrameServer.INTERNAL_ERROR))) {
            HttpRun run = FaultyCall.with(server.settings()).isError("HTTP/2 stream reset");

            assertThat(run.failure()).hasMessage("GET /a: HTTP/2 stream reset (stream was reset: INTERNAL_ERROR)");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatIsResetWithinTheBodyIsNeverASuccess() {
        try (FrameServer server = new FrameServer((frames, stream, number) -> {
            frames.okBegins(stream);
            frames.reset(stream, FrameServer.INTERNAL_ERROR);
        })) {
            FaultyCall.with(server.settings()).isError("HTTP/2 stream reset");
        }
    }

    @Test
    void aStreamThatIsRefusedOnAConnectionOfItsOwnIsAnError() {
        try (FrameServer server =
                new FrameServer((frames, stream, number) -> frames.reset(stream, FrameServer.REFUSED_STREAM))) {
            HttpRun run = FaultyCall.with(server.settings()).isError("HTTP/2 stream refused");

            assertThat(server.requests()).isEqualTo(1);
            assertThat(FaultyCall.exchanges(run, "GET /a").repeated()).isZero();
        }
    }

    /** Other users took it before the client knew how many streams it may have: nothing that the service is to blame for. */
    @Test
    void aStreamThatIsRefusedOnASharedConnectionIsAskedForAgainAndCounted() {
        try (FrameServer server = new FrameServer((frames, stream, number) -> {
            if (number < 4) {
                frames.reset(stream, FrameServer.REFUSED_STREAM);
            } else {
                frames.ok(stream);
            }
        })) {
            HttpRun run = HttpRun.once(server.settings().with(HttpConnections.SHARED), (http, user) -> http.post("/a")
                    .expectBodyContains("hello"));

            assertThat(FaultyCall.exchanges(run.withoutFailure(), "POST /a").repeated())
                    .isEqualTo(3);
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    /** The first request is answered; the second meets a service that is about to go. */
    private static FrameServer goingAway() {
        return new FrameServer((frames, stream, number) -> {
            if (number == 2) {
                frames.goAway(stream - 2);
            } else {
                frames.ok(stream);
            }
        });
    }

    @Test
    void aCallThatMeetsAServiceAboutToGoIsRepeatedOnceAndCounted() {
        try (FrameServer server = goingAway()) {
            HttpRun run = HttpRun.of(server.settings(), Load.users(1).iterations(2), (http, user) -> http.get("/a")
                    .expectBodyContains("hello"));

            ExchangeResult exchanges = FaultyCall.exchanges(run.withoutFailure(), "GET /a");
            assertThat(exchanges.repeated()).isEqualTo(1);
            assertThat(exchanges.opened()).isEqualTo(2);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** The service has said that it did not look at it (RFC 9113, 6.8). */
    @Test
    void soIsAPostSinceNobodyHasSeenIt() {
        try (FrameServer server = goingAway()) {
            HttpRun run = HttpRun.of(server.settings(), Load.users(1).iterations(2), (http, user) -> http.post("/a")
                    .expectBodyContains("hello"));

            assertThat(FaultyCall.exchanges(run.withoutFailure(), "POST /a").repeated())
                    .isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatIsClosedBeforeTheAnswerIsAnError() {
        try (FrameServer server = new FrameServer((frames, stream, number) -> frames.close())) {
            FaultyCall.with(server.settings()).isError("connection closed before the answer");
        }
    }

    @Test
    void aConnectionThatIsClosedWithinTheBodyCutsTheAnswerOff() {
        try (FrameServer server = new FrameServer((frames, stream, number) -> {
            frames.okBegins(stream);
            Thread.sleep(100); // Else the headers would come with the end.
            frames.close();
        })) {
            FaultyCall.with(server.settings()).isError("answer cut off");
        }
    }

    @Test
    void whatIsNoFrameIsMalformed() {
        try (FrameServer server = new FrameServer((frames, stream, number) -> {
            Thread.sleep(100); // Else the client may have closed the connection before it has sent all.
            frames.raw("HTTP/1.1 400 Bad Request\r\n\r\n");
        })) {
            FaultyCall.with(server.settings()).isError("malformed answer");
        }
    }

    @Test
    void aServiceThatNeverAnswersTimesOutAndOtherStreamsDoNot() {
        try (FrameServer server = new FrameServer((frames, stream, number) -> {
            if (number > 1) {
                frames.ok(stream);
            }
        })) {
            HttpRun run = HttpRun.of(
                    server.settings().with(TimeLimits.STANDARD.withCall(FaultyCall.SHORT)),
                    Load.users(1).iterations(2),
                    (http, user) -> http.get("/a").expectBodyContains("hello"));

            assertThat(run.outcomes("GET /a")).isEqualTo(Map.of(Outcome.TIMEOUT, 1L, Outcome.SUCCESS, 1L));
            assertThat(run.kind()).isEqualTo("GET /a: timed out while waiting for the first byte");
        }
    }

    @Test
    void aWindowThatStaysShutTimesOutWhileSending() {
        try (FrameServer server = new FrameServer(FrameServer.INITIAL_WINDOW_SIZE, 0, HANGING)) {
            FaultyCall.with(server.settings().with(TimeLimits.STANDARD.withCall(FaultyCall.SHORT)))
                    .making("POST /a", (http, user) -> http.post("/a")
                            .body("application/octet-stream", new byte[1 << 20])
                            .send())
                    .isTimeout("timed out while sending");
        }
    }

    /**
     * The client does not wait for a stream, it opens a further connection: calls that wait for each other never look like a slow
     * service.
     */
    @Test
    void aLimitOfStreamsShowsAsFurtherConnections() {
        Map<Frames, AtomicInteger> running = new ConcurrentHashMap<>();
        try (FrameServer server = new FrameServer(FrameServer.MAX_CONCURRENT_STREAMS, 1, (frames, stream, number) -> {
            AtomicInteger streams = running.computeIfAbsent(frames, connection -> new AtomicInteger());
            if (streams.incrementAndGet() > 1) {
                streams.decrementAndGet();
                frames.reset(stream, FrameServer.REFUSED_STREAM);
            } else {
                frames.okAfter(20, stream, streams::decrementAndGet);
            }
        })) {
            HttpRun run = HttpRun.of(
                    server.settings().with(HttpConnections.SHARED),
                    Load.users(4).iterations(40),
                    (http, user) -> http.get("/a").expectBodyContains("hello"));

            ExchangeResult exchanges = FaultyCall.exchanges(run, "GET /a");
            assertThat(run.outcomes("GET /a").get(Outcome.SUCCESS)).isGreaterThan(35);
            assertThat(exchanges.protocols()).isEqualTo(Map.of("h2_prior_knowledge", 40L));
            assertThat(exchanges.opened()).isGreaterThan(1);
            assertThat(running).hasSizeGreaterThan(1);
        }
    }
}
