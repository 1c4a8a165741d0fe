package io.perfjunit.examples.studies;

import io.perfjunit.BeforeUser;
import io.perfjunit.Feed;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.http.HttpCall;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Study 3: ten endpoints in a weighted mix, with 10, 50 and 100 users. */
// tag::study[]
@HttpTarget("${posts.url}")
class S3_PostsApiLoadTest {

    static final Map<String, String> POST = Map.of("title", "A post", "body", "that says little");

    /** What users ask for; what stands here twice is asked for twice as often. */
    static final Feed<Function<HttpUser, HttpCall>> MIX = Feed.<Function<HttpUser, HttpCall>>of(
                    http -> http.get("/posts"),
                    http -> http.get("/posts"),
                    http -> http.get("/posts/{id}", 1),
                    http -> http.get("/posts/{id}", 1),
                    http -> http.get("/posts/{id}/comments", 1),
                    http -> http.get("/comments"),
                    http -> http.get("/users"),
                    http -> http.get("/users/{id}", 1),
                    http -> http.get("/users/{id}", 1),
                    http -> http.get("/albums"),
                    http -> http.get("/albums"),
                    http -> http.get("/albums/{id}/photos", 1),
                    http -> http.post("/posts").json(POST),
                    http -> http.put("/posts/{id}", 1).json(POST))
            .random();

    @BeforeUser
    void arrives(HttpUser http, VirtualUser user) {
        http.bearer("user-" + user.id());
    }

    @LoadTest(
            users = {10, 50, 100},
            duration = "8s",
            rampUp = "1s",
            warmup = "3s",
            thinkTime = "250ms..1250ms",
            drain = "30s")
    @Sla(step = "GET /posts", mean = "500ms")
    @Sla(step = "GET /posts/{id}", mean = "300ms")
    @Sla(step = "GET /comments", mean = "400ms")
    @Sla(step = "GET /users", mean = "500ms")
    @Sla(step = "GET /users/{id}", mean = "300ms")
    @Sla(step = "GET /albums", mean = "500ms")
    @Sla(step = "POST /posts", mean = "1s")
    @Sla(step = "PUT /posts/{id}", mean = "800ms")
    void moreAndMoreUsers(HttpUser http, VirtualUser user) {
        user.feed(MIX).apply(http).send();
    }

    @LoadTest(users = 100, duration = "6s", rampUp = "1s", warmup = "3s", thinkTime = "250ms..1250ms", drain = "30s")
    @Sla(p50 = "200ms", p95 = "500ms", p99 = "1s", mean = "300ms", throughput = "100/s", errorRate = "0.1%")
    @Sla(step = "GET /posts", mean = "500ms")
    @Sla(step = "GET /albums", mean = "500ms")
    @Sla(step = "POST /posts", mean = "500ms")
    void readyForAHundredUsers(HttpUser http, VirtualUser user) {
        user.feed(MIX).apply(http).send();
    }
    // end::study[]

    static PostsApi api;

    @BeforeAll
    static void open() {
        api = PostsApi.start();
        System.setProperty("posts.url", api.url().toString());
    }

    @AfterAll
    static void close() {
        api.close();
    }
}
