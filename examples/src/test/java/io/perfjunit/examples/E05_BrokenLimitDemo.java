package io.perfjunit.examples;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Fails on purpose, to show what a broken promise looks like: a connection pool of one for thirty users, and orders for a customer
 * who does not exist. Run by the profile {@code broken-limit} alone.
 */
class E05_BrokenLimitDemo {

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.start(ShopSettings.defaults().withPoolSize(1).withConnectionWait(Duration.ofMillis(250)));
    }

    @LoadTest(users = 30, duration = "3s")
    @Sla(p95 = "500us", p99 = "2ms", throughput = "20000/s")
    void placesOrders(VirtualUser user) throws Exception {
        user.step("look", () -> shop.orders().byId(1 + user.random().nextInt(5_000)));
        long customer = user.random().nextInt(100) == 0 ? 999_999 : 1 + user.id();
        user.step("order", () -> shop.orders().place(new NewOrder(customer, 1, 1)));
    }

    @AfterEach
    void close() {
        shop.close();
    }
}
