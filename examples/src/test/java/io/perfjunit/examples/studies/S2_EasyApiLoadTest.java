package io.perfjunit.examples.studies;

import static io.perfjunit.sla.Severity.WARN;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.util.Map;

/** Study 2: six endpoints, and how many users they bear. */
// tag::study[]
@HttpTarget("${easy.url}")
class S2_EasyApiLoadTest {

    @LoadTest(users = 8, duration = "4s")
    @Sla(step = "GET /items", p95 = "100ms")
    @Sla(step = "GET /items/{id}", p95 = "20ms", severity = WARN)
    @Sla(step = "POST /items", p95 = "50ms")
    @Sla(step = "PUT /items/{id}", p95 = "50ms")
    @Sla(step = "DELETE /items/{id}", p95 = "50ms")
    @Sla(step = "GET /orders/{id}", p95 = "50ms")
    @Sla(metric = "sql.statements:GET /orders/{id}", atMost = "5", severity = WARN)
    void endpoints(HttpUser http) {
        http.get("/items").send();
        http.get("/items/{id}", 7).send();
        http.post("/items").json(Map.of("name", "new")).send();
        http.put("/items/{id}", 7).json(Map.of("stock", 9)).send();
        http.delete("/items/{id}", 8).send();
        http.get("/orders/{id}", 1).send();
    }

    @LoadTest(
            users = {10, 50, 100, 200, 500, 1000},
            duration = "4s",
            rampUp = "500ms",
            warmup = "1500ms",
            drain = "20s")
    @Sla(p95 = "500ms", errorRate = "1%")
    void manyUsers(HttpUser http) {
        http.get("/items/{id}", 7).send();
    }
}
// end::study[]
