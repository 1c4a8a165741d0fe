package io.perfjunit.examples;

import static io.perfjunit.sla.Severity.WARN;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSeed;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Over HTTP: every call is a step named by its template, with limits of its own. */
// tag::http[]
@HttpTarget("${shop.url}")
class E02_HttpLoadTest {

    @LoadTest(users = 10, duration = "4s", thinkTime = "5ms..15ms")
    @Sla(errorRate = "1%")
    @Sla(step = "GET /orders/{id}", p95 = "250ms")
    @Sla(step = "POST /orders", p95 = "1s", p50 = "100ms", severity = WARN)
    void shop(HttpUser http, VirtualUser user) {
        http.get("/orders/{id}", 1 + user.random().nextInt(ShopSeed.ORDERS)).expectStatus(200);
        http.post("/orders").json(new NewOrder(7, 42, 1)).expectStatus(201);
    }
    // end::http[]

    static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.start();
        System.setProperty("shop.url", shop.url().toString());
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
