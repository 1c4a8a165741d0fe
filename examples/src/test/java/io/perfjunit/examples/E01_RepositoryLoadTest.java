package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.Page;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSeed;
import org.junit.jupiter.api.AfterAll;

/** The smallest load test: eight users read orders from a real database, inside this JVM. */
// tag::repository[]
class E01_RepositoryLoadTest {

    static final Shop shop = Shop.start();

    @LoadTest(users = 8, duration = "3s")
    @Sla(p95 = "50ms", p99 = "200ms", throughput = "100/s")
    void readsOrders(VirtualUser user) {
        assertThat(shop.orders().byId(1 + user.random().nextInt(ShopSeed.ORDERS)))
                .isPresent();
        assertThat(shop.orders().latest(Page.first())).hasSize(20);
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
// end::repository[]
