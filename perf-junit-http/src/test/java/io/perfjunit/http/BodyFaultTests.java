package io.perfjunit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.http.WireServer.Wire;
import io.perfjunit.result.ExchangeResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** S4, S6, S7, S8, S9: bodies that break off, never end, or are never read. */
@Timeout(60)
class BodyFaultTests {

    private static final String HUNDRED = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String GZIP = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n";
    private static final int MEGABYTE = 1 << 20;

    @Test
    void aResetWithinTheBodyIsNeverASuccess() {
        try (WireServer server = new WireServer(wire -> {
            wire.afterRequest().write(HUNDRED + "hello");
            Thread.sleep(200); // What was written must be read before the reset drops it.
            wire.reset();
        })) {
            HttpRun run = FaultyCall.to(server.url()).isError("connection reset");

            ExchangeResult exchanges = FaultyCall.exchanges(run, "GET /a");
            assertThat(exchanges.statuses()).containsOnlyKeys(200);
            assertThat(exchanges.bytesReceived()).isGreaterThan("Content-Length: 100".length());
        }
    }

    @Test
    void aBodyShorterThanAnnouncedIsCutOff() {
        try (WireServer server = WireServer.saying(HUNDRED + "hello")) {
            FaultyCall.to(server.url()).isError("answer cut off");
        }
    }

    @Test
    void chunksWithoutAnEndAreCutOff() {
        try (WireServer server = WireServer.saying(CHUNKED + "5\r\nhello\r\n")) {
            FaultyCall.to(server.url()).isError("answer cut off");
        }
    }

    @Test
    void aChunkShorterThanAnnouncedIsCutOff() {
        try (WireServer server = WireServer.saying(CHUNKED + "64\r\nhello")) {
            FaultyCall.to(server.url()).isError("answer cut off");
        }
    }

    @Test
    void aCompressedBodyWithoutItsEndIsCutOff() throws IOException {
        byte[] whole = gzip("hello".repeat(1_000).getBytes(ISO_8859_1));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        try (WireServer server = new WireServer(wire -> wire.afterRequest()
                .write(GZIP + "Content-Length: " + half.length + "\r\n\r\n")
                .write(half)
                .hang())) {
            FaultyCall.to(server.url()).isError("answer cut off");
        }
    }

    @Test
    void aBodyThatIsNotCompressedAsItSaysIsMalformed() {
        try (WireServer server = WireServer.sayingAndHanging(GZIP + "Content-Length: 20\r\n\r\nhello hello hello hi")) {
            FaultyCall.to(server.url()).isError("malformed answer");
        }
    }

    @Test
    void aBodyThatTricklesInTimesOutAtTheLimitThoughEveryReadSucceeds() {
        try (WireServer server =
                new WireServer(wire -> wire.afterRequest().write(HUNDRED).trickle(50))) {
            FaultyCall.limitedTo(FaultyCall.SHORT, server.url()).isTimeout("timed out while receiving");
        }
    }

    @Test
    void aBodyThatComesToAStandstillTimesOutAtTheLimitOfReading() {
        TimeLimits limits = new TimeLimits(
                Duration.ofSeconds(20), TimeLimits.CONNECT, Optional.of(FaultyCall.SHORT), Optional.empty());
        try (WireServer server = WireServer.sayingAndHanging(HUNDRED + "hello")) {
            FaultyCall.with(HttpSettings.of(new BaseUrl(server.url())).with(limits))
                    .isTimeout("timed out while receiving");
        }
    }

    @Test
    void anUploadThatNobodyReadsTimesOutAtTheLimitOfTheCall() {
        try (WireServer server = new WireServer(Wire::hang)) {
            upload(FaultyCall.limitedTo(FaultyCall.SHORT, server.url()));
        }
    }

    @Test
    void anUploadThatNobodyReadsTimesOutAtTheLimitOfWriting() {
        TimeLimits limits = new TimeLimits(
                Duration.ofSeconds(20), TimeLimits.CONNECT, Optional.empty(), Optional.of(FaultyCall.SHORT));
        try (WireServer server = new WireServer(Wire::hang)) {
            upload(FaultyCall.with(HttpSettings.of(new BaseUrl(server.url())).with(limits)));
        }
    }

    private static void upload(FaultyCall call) {
        byte[] much = new byte[16 * MEGABYTE];
        call.making("POST /a", (http, user) -> http.post("/a")
                        .body("application/octet-stream", much)
                        .send())
                .isTimeout("timed out while sending");
    }

    @Test
    void aBodyThatIsAnnouncedAsTooLongIsNotRead() {
        try (WireServer server =
                WireServer.sayingAndHanging("HTTP/1.1 200 OK\r\nContent-Length: " + (1L << 30) + "\r\n\r\n")) {
            FaultyCall.to(server.url()).isError("answer too large");
        }
    }

    @Test
    void aBodyInChunksWithoutEndTakesBoundedMemory() {
        byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(ISO_8859_1);
        tooLarge(CHUNKED, chunk);
    }

    @Test
    void aBodyThatNeverClosesTakesBoundedMemory() {
        tooLarge("HTTP/1.1 200 OK\r\n\r\n", new byte[0x10000]);
    }

    @Test
    void aBodyThatExplodesWhenItIsDecompressedTakesBoundedMemory() throws IOException {
        byte[] bomb = gzip(new byte[64 * MEGABYTE]);
        tooLarge(GZIP + "Content-Length: " + bomb.length + "\r\n\r\n", bomb);
    }

    /** One that is kept whole would show in the memory that the thread takes. */
    private static void tooLarge(String head, byte[] endless) {
        try (WireServer server = new WireServer(wire -> {
            wire.afterRequest().write(head);
            while (true) {
                wire.write(endless);
            }
        })) {
            long[] took = new long[1];
            FaultyCall.with(HttpSettings.of(new BaseUrl(server.url())).withMaxBody(MEGABYTE))
                    .making("GET /a", (http, user) -> {
                        long before = allocated();
                        try {
                            http.get("/a").send();
                        } finally {
                            took[0] = allocated() - before;
                        }
                    })
                    .isError("answer too large");

            assertThat(took[0]).isLessThan(16 * MEGABYTE);
        }
    }

    /** What this thread has allocated: more than what it holds, and not disturbed by others. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
