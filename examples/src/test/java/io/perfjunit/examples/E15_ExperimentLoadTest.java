package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Experiment;
import io.perfjunit.UnderLoad;
import io.perfjunit.examples.shop.Page;
import io.perfjunit.examples.shop.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

/** Two ways to list the latest orders, side by side in the report. */
// tag::experiment[]
@Experiment(value = "listing the latest orders", reference = "oneByOne")
class E15_ExperimentLoadTest {

    static final Shop shop = Shop.start();

    @RepeatedTest(3)
    @UnderLoad(users = 4, duration = "500ms")
    void oneByOne() {
        assertThat(shop.orders().latest(Page.first()))
                .allSatisfy(order -> assertThat(shop.orders().byId(order.id())).isPresent());
    }

    @RepeatedTest(3)
    @UnderLoad(users = 4, duration = "500ms")
    void allAtOnce() {
        assertThat(shop.orders().latest(Page.first())).hasSize(20);
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
// end::experiment[]
