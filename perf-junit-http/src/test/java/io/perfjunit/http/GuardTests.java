package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.Load;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.Outcome;
import java.net.InetAddress;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing leaves loopback: some of its addresses are declared to be far away. */
@Timeout(20)
class GuardTests {

    private static final Load ONE_CALL = Load.users(1).iterations(1);

    private final ScriptedServer server = new ScriptedServer(request -> ScriptedServer.answer(
            request.target().equals("/away") ? 302 : 200, "Location: http://127.0.0.2:9/stolen", "hello"));

    @AfterEach
    void close() {
        server.close();
    }

    /** The last number of the address says how far it is: 1 loopback, 2 public, all else private. */
    private static Reach byLastNumber(InetAddress address) {
        return switch (address.getAddress()[address.getAddress().length - 1]) {
            case 1 -> Reach.LOOPBACK;
            case 2 -> Reach.PUBLIC;
            default -> Reach.PRIVATE;
        };
    }

    private static Access allowing(String hosts) {
        return new Access(AllowedHosts.of(hosts), Access.MAX_RATE, Access.MAX_CALLS, Correlation.NONE);
    }

    private HttpRun run(String target, Access access, Function<InetAddress, Reach> reach, Load load, String template) {
        HttpSettings settings = HttpSettings.of(new BaseUrl(target)).with(access);
        return HttpRun.of(new HttpLoad(settings, 4, new Guard(access, reach)), load, (http, user) -> http.get(template)
                .expectStatus(200));
    }

    @Test
    void aPublicTargetIsRefusedBeforeTheLoad() {
        Guard guard = new Guard(Access.STANDARD);

        assertThatThrownBy(() -> guard.checkTarget(new BaseUrl("https://203.0.113.7/shop")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("@HttpTarget = \"https://203.0.113.7/shop\": 203.0.113.7 is neither on loopback nor on a"
                        + " private network; nothing was sent there. If it may be put under load, set"
                        + " perf.http.allow=203.0.113.7");
        assertThatThrownBy(() -> guard.checkTarget(new BaseUrl("http://[2001:db8::7]:8080")))
                .hasMessageContaining("perf.http.allow=2001:db8::7");
    }

    @Test
    void aNameIsJudgedByWhatItLeadsTo() {
        Guard guard = new Guard(Access.STANDARD, address -> Reach.PUBLIC);

        assertThatThrownBy(() -> guard.checkTarget(new BaseUrl("http://localhost:8080")))
                .hasMessageMatching("@HttpTarget = \"http://localhost:8080\": localhost \\([0-9.:]+\\) is neither on .*"
                        + "set perf.http.allow=localhost");
    }

    @Test
    void numbersThatAreAnAddressInDisguiseAreJudgedByWhatTheyLeadTo() {
        Guard guard = new Guard(Access.STANDARD);

        assertThatThrownBy(() -> guard.checkTarget(new BaseUrl("http://3405803783")))
                .hasMessageContaining("3405803783 (203.0.113.7) is neither on loopback");
    }

    @Test
    void targetsNearbyAndAllowedOnesPass() {
        assertThatCode(() -> {
                    new Guard(Access.STANDARD).checkTarget(new BaseUrl("http://localhost:8080"));
                    new Guard(Access.STANDARD).checkTarget(new BaseUrl("http://10.1.2.3"));
                    new Guard(Access.STANDARD).checkTarget(new BaseUrl("http://shop.invalid"));
                    new Guard(allowing("203.0.113.0/24")).checkTarget(new BaseUrl("https://203.0.113.7"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aCallToAPublicAddressIsNotSentAndToldInAClassOfItsOwn() {
        HttpRun run = run(server.url(), Access.STANDARD, address -> Reach.PUBLIC, ONE_CALL, "/orders");

        assertThat(run.outcomes("GET /orders")).isEqualTo(Map.of(Outcome.ERROR, 1L));
        assertThat(run.kind()).isEqualTo("GET /orders: target not allowed");
        assertThat(run.failure())
                .hasMessage("GET /orders: target not allowed (127.0.0.1 is neither on loopback nor on a private"
                        + " network; nothing was sent there. If it may be put under load, set"
                        + " perf.http.allow=127.0.0.1)");
        assertThat(server.connections()).isZero();
    }

    @Test
    void aCallToAnAllowedPublicAddressIsSent() {
        run(server.url(), allowing("127.0.0.1"), address -> Reach.PUBLIC, ONE_CALL, "/orders")
                .withoutFailure();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAllowedNameMayLeadAnywhere() {
        String byName = server.url().replace("127.0.0.1", "localhost");

        run(byName, allowing("localhost"), address -> Reach.PUBLIC, ONE_CALL, "/orders")
                .withoutFailure();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aWholeUrlThatLeadsAwayIsNotSent() {
        HttpRun run =
                run(server.url(), Access.STANDARD, GuardTests::byLastNumber, ONE_CALL, "http://127.0.0.2:9/orders");

        assertThat(run.kind()).isEqualTo("GET http://127.0.0.2:9/orders: target not allowed");
    }

    @Test
    void aRedirectThatLeadsAwayIsNotFollowed() {
        HttpRun run = run(server.url(), Access.STANDARD, GuardTests::byLastNumber, ONE_CALL, "/away");

        assertThat(run.outcomes("GET /away")).isEqualTo(Map.of(Outcome.ERROR, 1L));
        assertThat(run.kind()).isEqualTo("GET /away: redirect not allowed");
        assertThat(run.failure())
                .hasMessageContaining("127.0.0.2 is neither on loopback")
                .hasMessageContaining("perf.http.allow=127.0.0.2");
    }

    @Test
    void aLoadThatReachesTheCeilingEndsAndNothingMoreIsSent() {
        Access access = new Access(AllowedHosts.NONE, 1_000, 5, Correlation.NONE);

        HttpRun run = run(
                server.url(), access, address -> Reach.PRIVATE, Load.users(2).iterations(50), "/orders");

        assertThat(run.result().end()).isEqualTo(EndReason.FATAL_ERROR);
        assertThat(run.result().endCause().orElseThrow())
                .isInstanceOf(CeilingReachedError.class)
                .hasMessageContaining("perf.http.maxCalls=5")
                .hasMessageContaining("127.0.0.1 is not to blame");
        assertThat(server.requests()).hasSizeBetween(1, 5);
        assertThat(run.outcomes("GET /orders")).containsOnlyKeys(Outcome.SUCCESS);
    }

    @Test
    void redirectsCountTowardsTheCeiling() {
        try (ScriptedServer circling =
                new ScriptedServer(request -> ScriptedServer.answer(302, "Location: /again", ""))) {
            Access access = new Access(AllowedHosts.NONE, 1_000, 5, Correlation.NONE);

            HttpRun run = run(circling.url(), access, address -> Reach.PRIVATE, ONE_CALL, "/again");

            assertThat(run.result().end()).isEqualTo(EndReason.FATAL_ERROR);
            assertThat(circling.requests()).hasSize(5);
        }
    }

    @Test
    void thereIsNoCeilingOnLoopback() {
        Access access = new Access(AllowedHosts.NONE, 1, 1, Correlation.NONE);

        run(server.url(), access, GuardTests::byLastNumber, Load.users(2).iterations(50), "/orders")
                .withoutFailure();

        assertThat(server.requests()).hasSize(50);
    }
}
