package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** S13: redirects that lead nowhere. What they may lead to is a matter of the guard. */
@Timeout(30)
class RedirectFaultTests {

    private static WireServer redirectingTo(String place) {
        return new WireServer(wire -> {
            while (true) {
                wire.afterRequest().write("HTTP/1.1 302 Found\r\nLocation: " + place + "\r\nContent-Length: 0\r\n\r\n");
            }
        });
    }

    @Test
    void aRedirectToItselfEndsAfterAFewHops() {
        try (WireServer server = redirectingTo("/a")) {
            FaultyCall.to(server.url()).isError("too many redirects");

            assertThat(server.requests()).isBetween(10, 25);
        }
    }

    @Test
    void aRedirectToASilentPlaceTimesOutAtTheLimitOfTheWholeCall() {
        try (WireServer silent = WireServer.sayingAndHanging("");
                WireServer server = redirectingTo(silent.url() + "/b")) {
            FaultyCall.limitedTo(FaultyCall.SHORT, server.url())
                    .isTimeout("timed out while waiting for the first byte");

            assertThat(silent.requests()).isEqualTo(1);
        }
    }

    @Test
    void aRedirectToNobodyIsRefused() {
        String nobody;
        try (WireServer closed = WireServer.saying("")) {
            nobody = closed.url();
        }
        try (WireServer server = redirectingTo(nobody + "/b")) {
            FaultyCall.to(server.url()).isError("connection refused");
        }
    }
}
