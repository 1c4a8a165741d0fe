package io.perfjunit.examples;

import io.perfjunit.BeforeUser;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.UnderLoad;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSeed;
import io.perfjunit.http.HttpAnswer;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call can send, and what can be expected of its answer. */
@HttpTarget("${shop.url}")
@Sla(errorRate = "0%")
class E08_HttpCallsLoadTest {

    // tag::calls[]
    @LoadTest(users = 4, duration = "1s")
    @Sla(step = "GET /customers/{id}/orders", p95 = "500ms")
    void looksAround(HttpUser http, VirtualUser user) {
        int customer = 1 + user.random().nextInt(ShopSeed.CUSTOMERS);
        http.get("/customers/{id}/orders", customer).query("limit", 5).query("offset", 0);
        http.get("/orders")
                .query("customer", customer)
                .header("Accept-Language", "en")
                .cookie("theme", "dark");
        http.call("QUERY", "/orders").json(Map.of("customer", customer)).expectStatus(405);
    }
    // end::calls[]

    // tag::checks[]
    @LoadTest(users = 4, duration = "1s")
    void checksWhatCame(HttpUser http) {
        http.get("/orders/{id}", 42)
                .expectStatus(200)
                .expectHeader("Content-Type", "application/json")
                .expectJson("/customerId", 42) // a JSON pointer,
                .expectJson("$.placedAt", "2025-01-01T12:47:00Z") // or a simple path
                .expectSize(50, 500)
                .check("orders something", answer -> answer.jsonLong("/quantity") > 0);
        http.get("/orders").query("limit", 5).expectJsonSize("", 5).expectJson("$[0].id");
        http.get("/orders/{id}", 0).expectStatus(404).expectBody("{\"error\":\"there is no order 0\"}");
    }
    // end::checks[]

    // tag::values[]
    @LoadTest(users = 4, duration = "1s")
    void readsBackWhatItPlaced(HttpUser http) {
        HttpAnswer placed = http.post("/orders")
                .json(new NewOrder(7, 42, 1))
                .expectStatus(201)
                .send();
        long id = placed.jsonLong("/id");
        http.get("/orders/{id}", id).expectJson("/id", id);
        NewOrder kept = http.get("/orders/{id}", id).send().json(NewOrder.class);
        http.post("/orders").json(kept).expectHeaderMatches("Location", "^/orders/\\d+$");
    }
    // end::values[]

    // tag::bodies[]
    @LoadTest(users = 2, iterations = 20)
    void sendsBodies(HttpUser http) throws Exception {
        http.post("/products/{id}/reviews", 3)
                .form("stars", 5, "text", "writes & writes")
                .expectJson("/stars", 5);
        http.post("/products/{id}/reviews", 3)
                .part("stars", 4)
                .part("photo", "pen.png", "image/png", new byte[100])
                .expectJson("/photoBytes", 100);
        http.post("/orders/import").body("text/csv", "7;42;1\n7;43;1\n").expectJson("/placed", 2);
        http.post("/orders/import").body("text/csv", csv).expectJson("/placed", 1);
        http.post("/orders/import")
                .body("text/csv", () -> new ByteArrayInputStream("7;42;1".getBytes()))
                .expectJson("/placed", 1);
    }
    // end::bodies[]

    // tag::terms[]
    @BeforeUser
    void speaksEnglish(HttpUser http) {
        http.header("Accept-Language", "en"); // with all later calls of this user
    }

    @Test
    @UnderLoad(users = 2, iterations = 20)
    void bearsBeingTurnedAway(HttpUser http) {
        http.get("/orders/{id}", 42)
                .accept(429, 503) // successes, too
                .timeout(Duration.ofSeconds(2))
                .redirects(false)
                .expectJson("/id", 42);
    }
    // end::terms[]

    @TempDir
    static Path folder;

    static Path csv;
    static Shop shop;

    @BeforeAll
    static void open() throws Exception {
        csv = Files.writeString(folder.resolve("orders.csv"), "7;42;1\n");
        shop = Shop.start();
        System.setProperty("shop.url", shop.url().toString());
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
