package io.perfjunit.examples.studies;

import static io.perfjunit.sla.Severity.ABORT;
import static io.perfjunit.sla.Severity.WARN;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfjunit.BeforeUser;
import io.perfjunit.Feed;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.http.BearerToken;
import io.perfjunit.http.BearerTokens;
import io.perfjunit.http.HttpCall;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Study 4: 46 endpoints of a back office, in whatever environment {@code ops.url} says. */
// tag::study[]
@HttpTarget("${ops.url}")
// What is wanted, what is acceptable, and what is not to be borne (told, but not on the spot: held is longer than any
// load here).
@Sla(p50 = "30ms", p95 = "75ms", p99 = "150ms", errorRate = "1%", throughput = "50/s", severity = WARN)
@Sla(p50 = "75ms", p95 = "150ms", p99 = "300ms", errorRate = "5%", throughput = "20/s")
@Sla(p50 = "150ms", p95 = "300ms", p99 = "750ms", errorRate = "10%", throughput = "10/s", severity = ABORT, held = "1h")
@Sla(step = "*", p95 = "100ms", errorRate = "5%") // each of the 46 by itself
@Sla(metric = "answers.504", atMost = "0%")
class S4_OpsApiLoadTest {

    static final Duration TOKEN_LIFE = Duration.ofSeconds(2);

    static final BearerTokens TOKENS = BearerTokens.shared(
            http -> BearerToken.lasting(http.post("/login").send().jsonText("/token"), TOKEN_LIFE));

    /** Fetched once, before the users start, and shared by all. */
    static final Feed<Integer> IDS = Feed.loading(S4_OpsApiLoadTest::ids).random();

    static final Feed<String> ENDPOINTS =
            Feed.loading(S4_OpsApiLoadTest::endpoints).random();

    @BeforeUser
    void logsIn(HttpUser http) {
        http.authenticate(TOKENS);
    }

    @LoadTest(users = 3, duration = "6s", rampUp = "300ms", warmup = "500ms", thinkTime = "20ms..60ms")
    void baseline(HttpUser http, VirtualUser user) {
        asksForSomething(http, user);
    }

    @LoadTest(users = 10, duration = "12s", rampUp = "500ms", warmup = "500ms", thinkTime = "20ms..60ms")
    void normal(HttpUser http, VirtualUser user) {
        asksForSomething(http, user);
    }

    @LoadTest(users = 20, duration = "6s", rampUp = "500ms", warmup = "500ms", thinkTime = "20ms..60ms")
    void stress(HttpUser http, VirtualUser user) {
        asksForSomething(http, user);
    }

    private static void asksForSomething(HttpUser http, VirtualUser user) {
        String endpoint = user.feed(ENDPOINTS);
        if (endpoint.contains("{id}")) {
            send(http.get(endpoint, user.feed(IDS)), user);
        } else {
            send(http.get(endpoint), user);
        }
    }

    private static void send(HttpCall call, VirtualUser user) {
        call.check("came", answer -> {
            user.rate("answers.504", answer.status() == 504);
            return true;
        });
    }
    // end::study[]

    /** The two that fail are asked for more often than others. */
    private static List<String> endpoints() {
        List<String> all = new ArrayList<>();
        for (String ledger : OpsApi.LEDGERS) {
            all.addAll(List.of("/" + ledger, "/" + ledger + "/{id}", "/" + ledger + "/{id}/summary"));
        }
        OpsApi.REFERENCES.forEach(name -> all.add("/" + name));
        all.add("/ops-db-histories");
        all.add("/agreement-agencies/{id}");
        all.add("/agreement-agencies/{id}");
        return all;
    }

    private static List<Integer> ids() throws IOException {
        URI url = URI.create(System.getProperty("ops.url") + "/ids");
        try (InputStream ids = url.toURL().openStream()) {
            return List.of(new ObjectMapper().readValue(ids, Integer[].class));
        }
    }
}
