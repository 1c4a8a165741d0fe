package io.perfjunit.examples;

import io.perfjunit.AfterUser;
import io.perfjunit.BeforeUser;
import io.perfjunit.Sla;
import io.perfjunit.UnderLoad;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.OrderRepository;
import io.perfjunit.examples.shop.Page;
import io.perfjunit.examples.shop.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users with a state of their own, named steps, and one load for each argument of a parameterised test. */
// tag::steps[]
@Sla(errorRate = "0.1%") // on a class: for all its load tests
class E04_UsersAndStepsLoadTest {

    /** The customer that a virtual user plays. */
    record Customer(long id) {}

    @BeforeUser // once per virtual user, untimed
    void becomesACustomer(VirtualUser user) {
        user.set(Customer.class, new Customer(1 + user.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50})
    @UnderLoad(users = 4, duration = "1s", rampUp = "200ms")
    @Sla(step = "history", p95 = "500ms")
    @Sla(step = "order", p95 = "500ms")
    void looksBackAndOrders(int rows, VirtualUser user) throws Exception {
        Customer customer = user.get(Customer.class);
        user.step("history", () -> orders.ofCustomer(customer.id(), new Page(rows, 0)));
        user.step("order", () -> orders.place(new NewOrder(customer.id(), 1, 1)));
    }

    @AfterUser
    void leaves(VirtualUser user) {
        user.get(Customer.class);
    }
    // end::steps[]

    static Shop shop;
    static OrderRepository orders;

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
