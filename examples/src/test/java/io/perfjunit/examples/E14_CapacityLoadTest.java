package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Capacity;
import io.perfjunit.Load;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSeed;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.sla.capacity.CapacityFound;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How much the shop bears: the highest rate at which its limits hold. */
class E14_CapacityLoadTest {

    static final Shop shop = Shop.start();

    // tag::capacity[]
    @LoadTest(rate = "50/s", duration = "500ms")
    @Capacity(upTo = "800/s", atLeast = "100/s", maxTime = "1m")
    @Sla(p95 = "500ms", errorRate = "1%")
    void bearsAHundredOrdersASecond(VirtualUser user) {
        readOrder(user);
    }
    // end::capacity[]

    // tag::builder[]
    @Test
    void bearsTenOrdersASecondWithoutAnnotations() throws InterruptedException {
        CapacityFound found = Load.rate("10/s")
                .duration(Duration.ofMillis(500))
                .findCapacity(
                        80,
                        result -> {
                            LatencyHistogram times = result.iterations().successes();
                            return result.iterations().counts().failed() == 0
                                    && times.percentile(Percentile.P95).toMillis() < 500;
                        },
                        this::readOrder);
        assertThat(found.holds().orElse(0)).isGreaterThanOrEqualTo(10);
    }
    // end::builder[]

    private void readOrder(VirtualUser user) {
        assertThat(shop.orders().byId(1 + user.random().nextInt(ShopSeed.ORDERS)))
                .isPresent();
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
