package io.perfjunit.examples.studies;

import static io.perfjunit.sla.Basis.SUCCESSES;
import static io.perfjunit.sla.Severity.WARN;

import io.perfjunit.BeforeUser;
import io.perfjunit.Feed;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.http.HttpCall;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Study 1: 18 endpoints of an application, each called ten times by 18 users in parallel. */
// tag::study[]
@HttpTarget("${review.url}")
class S1_ReviewAppLoadTest {

    static final Feed<Function<HttpUser, HttpCall>> ENDPOINTS = Feed.of(
            http -> http.get("/health"),
            http -> http.get("/version"),
            http -> http.get("/users/me"),
            http -> http.get("/labels"), // there is none,
            http -> http.get("/labels/"), // but this
            http -> http.get("/schemas"), // is called /label-schemas
            http -> http.get("/experiments"),
            http -> http.get("/experiments/{id}", 7),
            http -> http.get("/review-queues"),
            http -> http.post("/traces/search").json(Map.of("experiment", 7, "limit", 50)),
            http -> http.post("/traces/search-with-spans").json(Map.of("experiment", 7, "limit", 10)),
            http -> http.post("/traces/search-by-label").json(Map.of("label", "good")),
            http -> http.post("/traces/search-by-user").json(Map.of("user", "ann")),
            http -> http.post("/sessions/search").json(Map.of("experiment", 7)),
            http -> http.post("/assessments/search").json(Map.of("experiment", 7)),
            http -> http.get("/traces/{id}", "tr-4711"),
            http -> http.get("/traces/{id}/spans", "tr-4711"),
            http -> http.get("/traces/{id}/assessments", "tr-4711").timeout(Duration.ofMillis(1600)));

    @BeforeUser
    void warmsUp(HttpUser http) {
        http.get("/health").send();
        http.get("/experiments").send();
    }

    @LoadTest(users = 18, iterations = 180)
    @Sla(mean = "20ms", basis = SUCCESSES, errorRate = "1%")
    @Sla(step = "GET /health", p95 = "20ms", severity = WARN)
    @Sla(step = "GET /experiments", p95 = "100ms", severity = WARN)
    @Sla(step = "POST /traces/search", mean = "20ms")
    @Sla(step = "POST /traces/search-with-spans", mean = "50ms")
    void endpointsInParallel(HttpUser http, VirtualUser user) {
        user.feed(ENDPOINTS).apply(http).send();
    }
    // end::study[]

    static ReviewApp app;

    @BeforeAll
    static void open() {
        app = ReviewApp.start();
        System.setProperty("review.url", app.url().toString());
    }

    @AfterAll
    static void close() {
        app.close();
    }
}
