package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.http.WireServer.Wire;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S11: services that cannot prove who they are, or break off the handshake. None of them is ever trusted. */
@Timeout(30)
class TlsFaultTests {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @TempDir
    Path folder;

    private HttpRun isError(HeldCertificate shown, String words) {
        try (WireServer server = new WireServer(
                Certificates.sockets(shown), wire -> wire.afterRequest().write(ANSWER))) {
            HttpRun run = FaultyCall.with(Certificates.trusting(server.secureUrl(), folder))
                    .isError(words);

            assertThat(server.requests()).isZero();
            assertThat(run.failure()).hasMessageStartingWith("GET /a: " + words + " (127.0.0.1: ");
            return run;
        }
    }

    @Test
    void aServiceWhoseAuthorityIsInTheTrustStoreIsTrusted() {
        try (WireServer server =
                new WireServer(Certificates.sockets(Certificates.ofLoopback().build()), wire -> wire.afterRequest()
                        .write(ANSWER))) {
            HttpRun run = HttpRun.once(Certificates.trusting(server.secureUrl(), folder), (http, user) -> http.get("/a")
                    .expectBodyContains("hello"));

            assertThat(FaultyCall.exchanges(run.withoutFailure(), "GET /a").protocols())
                    .isEqualTo(Map.of("http/1.1", 1L));
        }
    }

    @Test
    void aCertificateThatHasExpiredIsRefused() {
        long now = System.currentTimeMillis();
        long day = TimeUnit.DAYS.toMillis(1);
        isError(
                Certificates.ofLoopback()
                        .validityInterval(now - 2 * day, now - day)
                        .build(),
                "TLS certificate expired");
    }

    @Test
    void aCertificateThatIsNotYetValidIsRefused() {
        long now = System.currentTimeMillis();
        long day = TimeUnit.DAYS.toMillis(1);
        isError(
                Certificates.ofLoopback()
                        .validityInterval(now + day, now + 2 * day)
                        .build(),
                "TLS certificate not yet valid");
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() {
        isError(
                new HeldCertificate.Builder()
                        .signedBy(Certificates.AUTHORITY)
                        .addSubjectAlternativeName("shop.test")
                        .build(),
                "TLS certificate of another host");
    }

    @Test
    void aCertificateThatVouchesForItselfIsRefused() {
        isError(
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("127.0.0.1")
                        .build(),
                "TLS certificate not trusted");
    }

    @Test
    void withoutATrustStoreOnlyTheJvmsOwnAuthoritiesAreTrusted() {
        HeldCertificate good = Certificates.ofLoopback().build();
        try (WireServer server = new WireServer(
                Certificates.sockets(good), wire -> wire.afterRequest().write(ANSWER))) {
            FaultyCall.to(server.secureUrl()).isError("TLS certificate not trusted");
        }
    }

    @Test
    void aServiceThatDoesNotSpeakTlsFailsTheHandshake() {
        try (WireServer server = new WireServer(wire -> wire.write("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            FaultyCall.to(server.secureUrl()).isError("TLS handshake failed");
        }
    }

    /** What a service says that knows TLS 1.0 only is an alert, protocol_version. */
    @ParameterizedTest
    @CsvSource({"handshake_failure, 15030300020228", "protocol_version, 15030100020246"})
    void anAlertOfTheServiceFailsTheHandshake(String alert, String bytes) {
        try (WireServer server = new WireServer(wire -> {
            wire.in().read();
            wire.write(HexFormat.of().parseHex(bytes)).hang();
        })) {
            HttpRun run = FaultyCall.to(server.secureUrl()).isError("TLS handshake failed");

            assertThat(run.failure())
                    .hasMessageContaining("(127.0.0.1: ")
                    .hasMessageContaining("Received fatal alert: " + alert);
        }
    }

    @Test
    void aServiceThatClosesWithinTheHandshakeFailsIt() {
        try (WireServer server = new WireServer(wire -> wire.in().read())) {
            FaultyCall.to(server.secureUrl()).isError("TLS handshake failed");
        }
    }

    @Test
    void aServiceThatHangsInTheHandshakeTimesOutThere() {
        try (WireServer server = new WireServer(Wire::hang)) {
            HttpRun run = FaultyCall.limitedTo(FaultyCall.SHORT, server.secureUrl())
                    .isTimeout("timed out in the TLS handshake");

            assertThat(run.failure())
                    .hasMessage("GET /a: timed out in the TLS handshake (127.0.0.1: no whole answer within 500 ms)");
        }
    }
}
