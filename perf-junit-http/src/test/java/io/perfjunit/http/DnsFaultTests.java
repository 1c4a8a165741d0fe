package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.result.Phase;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** S12: names that lead nowhere, late, or elsewhere. */
@Timeout(30)
class DnsFaultTests {

    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    private static HttpSettings settings(int port, Dns names) {
        return HttpSettings.of(new BaseUrl("http://shop.test:" + port)).with(new Hosts(names, Optional.empty()));
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress("shop.test", new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsAnErrorThatTellsIt() {
        Dns nobody = name -> {
            throw new UnknownHostException(name + ": Name or service not known");
        };
        HttpRun run = FaultyCall.with(settings(80, nobody)).isError("unknown host");

        assertThat(run.failure()).hasMessage("GET /a: unknown host (shop.test: Name or service not known)");
    }

    @Test
    void theTimeOfALookUpIsToldApart() {
        Dns slow = name -> {
            sleep(300);
            return List.of(loopback(1));
        };
        try (WireServer server = WireServer.sayingAndHanging(HELLO)) {
            HttpRun run = HttpRun.once(settings(server.port(), slow), (http, user) -> http.get("/a")
                    .expectBodyContains("hello"));

            assertThat(FaultyCall.exchanges(run.withoutFailure(), "GET /a")
                            .phase(Phase.DNS)
                            .max())
                    .isGreaterThan(Duration.ofMillis(290));
        }
    }

    /** No system call for it can be interrupted, so the limit is seen when it returns. */
    @Test
    void aLookUpPastTheLimitOfTheCallIsATimeout() {
        Dns late = name -> {
            sleep(FaultyCall.SHORT.toMillis() + 200);
            return List.of(loopback(1));
        };
        try (WireServer server = WireServer.sayingAndHanging(HELLO)) {
            FaultyCall.with(settings(server.port(), late).with(TimeLimits.STANDARD.withCall(FaultyCall.SHORT)))
                    .isTimeout("timed out while looking the host up");

            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void ofSeveralAddressesTheFirstThatAnswersIsTaken() {
        try (WireServer server = WireServer.sayingAndHanging(HELLO)) {
            HttpRun run = HttpRun.once(
                    settings(server.port(), name -> List.of(loopback(2), loopback(1))),
                    (http, user) -> http.get("/a").expectBodyContains("hello"));

            assertThat(FaultyCall.exchanges(run.withoutFailure(), "GET /a").opened())
                    .isEqualTo(1);
        }
    }

    @Test
    void ifNoneOfSeveralAddressesAnswersThatIsOneRefusal() {
        try (WireServer server = WireServer.sayingAndHanging(HELLO)) {
            FaultyCall.with(settings(server.port(), name -> List.of(loopback(2), loopback(3))))
                    .isError("connection refused");
        }
    }

    @Test
    void aNameThatMovesIsFollowedByTheNextConnection() {
        AtomicInteger asked = new AtomicInteger();
        try (WireServer old = WireServer.saying(HELLO)) {
            HttpRun run = HttpRun.of(
                    settings(old.port(), name -> List.of(loopback(asked.incrementAndGet() == 1 ? 1 : 2))),
                    Load.users(1).iterations(2),
                    (http, user) -> http.get("/a").expectBodyContains("hello"));

            // Nobody listens at the new place.
            assertThat(asked).hasValue(2);
            assertThat(old.requests()).isEqualTo(1);
            assertThat(run.kind()).isEqualTo("GET /a: connection refused");
            assertThat(FaultyCall.exchanges(run, "GET /a").statuses()).isEqualTo(Map.of(200, 1L));
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
