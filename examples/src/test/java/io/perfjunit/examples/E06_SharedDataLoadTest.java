package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Feed;
import io.perfjunit.LoadTest;
import io.perfjunit.Mix;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.WhenExhausted;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.Order;
import io.perfjunit.examples.shop.OrderRepository;
import io.perfjunit.examples.shop.Page;
import io.perfjunit.examples.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Weighted tasks, records that all users share, and asynchronous work. */
class E06_SharedDataLoadTest {

    static Shop shop;
    static OrderRepository orders;

    // tag::mix[]
    static final Feed<Map<String, String>> ORDERS = Feed.csv("new-orders.csv");
    static final Feed<Long> KNOWN =
            Feed.loading(E06_SharedDataLoadTest::knownOrders).random();

    static final Mix SHOPPERS = Mix.of("look up", 70, user -> orders.byId(user.feed(KNOWN)))
            .and("order", 30, user -> place(user.feed(ORDERS)));

    @LoadTest(users = 8, duration = "1s")
    @Sla(step = "look up", p95 = "500ms")
    @Sla(step = "order", p95 = "1s")
    void shoppers(VirtualUser user) throws Exception {
        user.pick(SHOPPERS); // a step named "look up" or "order"
    }
    // end::mix[]

    // tag::unique[]
    final Feed<Map<String, String>> once = ORDERS.unique(WhenExhausted.STOP_LOAD);

    @LoadTest(users = 4, duration = "1m", warmup = "0s") // ends as soon as every order was placed
    void everyOrderIsPlacedOnce(VirtualUser user) {
        place(user.feed(once));
    }
    // end::unique[]

    // tag::await[]
    @LoadTest(users = 8, duration = "1s")
    @Sla(p95 = "500ms")
    void looksUpWithoutBlocking(VirtualUser user) throws Exception {
        CompletableFuture<Long> count = CompletableFuture.supplyAsync(orders::count);
        assertThat(user.await(count)).isPositive(); // timed until the future completes
    }
    // end::await[]

    static List<Long> knownOrders() {
        return orders.latest(new Page(100, 0)).stream().map(Order::id).toList();
    }

    static void place(Map<String, String> row) {
        orders.place(new NewOrder(
                Long.parseLong(row.get("customer")),
                Long.parseLong(row.get("product")),
                Integer.parseInt(row.get("quantity"))));
    }

    @BeforeAll
    static void open() {
        shop = Shop.start();
        orders = shop.orders();
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
