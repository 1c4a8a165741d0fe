package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An exact number of calls: twenty users place one thousand orders, no more and no less, as the database can tell. */
// tag::iterations[]
class E03_ExactIterationsLoadTest {

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.start();
    }

    @LoadTest(users = 20, iterations = 1000)
    @Sla(p99 = "1s")
    void placesOrders() {
        shop.orders().place(new NewOrder(1, 1, 2));
    }

    @AfterEach
    void everyOrderIsThere() {
        assertThat(shop.orders().count()).isEqualTo(ShopSeed.ORDERS + 1000L);
        shop.close();
    }
}
// end::iterations[]
