package io.perfjunit.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderRepositoryTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ShopDatabase database = ShopDatabase.open(4, PATIENCE);
    private final OrderRepository orders =
            new OrderRepository(database.dataSource(), Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theSeedHasFiveThousandOrders() {
        assertThat(orders.count()).isEqualTo(ShopSeed.ORDERS).isEqualTo(5_000);
        assertThat(orders.byId(1)).isPresent();
        assertThat(orders.byId(ShopSeed.ORDERS)).isPresent();
    }

    @Test
    void theSeedHasFiveHundredCustomersWithTenOrdersEach() {
        assertThat(LongStream.rangeClosed(1, 500))
                .allSatisfy(customer ->
                        assertThat(orders.latestOf(customer, new Page(100, 0))).hasSize(10));
        assertThat(orders.knowsCustomer(501)).isFalse();
    }

    @Test
    void theSeedHasTwoHundredProducts() {
        assertThat(orders.place(new NewOrder(1, 200, 1)).productId()).isEqualTo(200);
        assertThatThrownBy(() -> orders.place(new NewOrder(1, 201, 1))).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void theSeedIsTheSameEveryTime() {
        try (ShopDatabase another = ShopDatabase.open(1, PATIENCE)) {
            OrderRepository others = new OrderRepository(another.dataSource(), Clock.systemUTC());

            assertThat(others.latest(new Page(100, 0))).isEqualTo(orders.latest(new Page(100, 0)));
            assertThat(others.ofCustomer(7, Page.first())).isEqualTo(orders.ofCustomer(7, Page.first()));
        }
    }

    @Test
    void aPlacedOrderReadsBackAsItWasReturned() {
        Order placed = orders.place(new NewOrder(7, 12, 3));

        assertThat(placed).isEqualTo(new Order(5_001, 7, 12, 3, Instant.parse("2026-03-01T12:00:00.123456Z")));
        assertThat(orders.byId(placed.id())).contains(placed);
        assertThat(orders.latest(new Page(1, 0))).containsExactly(placed);
    }

    @Test
    void thePlacedOrderHeadsTheLinesOfItsCustomer() {
        Order placed = orders.place(new NewOrder(7, 12, 3));

        List<OrderLine> lines = orders.ofCustomer(7, Page.first());

        assertThat(lines)
                .hasSize(11)
                .extracting(OrderLine::customer)
                .containsOnly(lines.get(0).customer());
        OrderLine line = lines.get(0);
        assertThat(line.orderId()).isEqualTo(placed.id());
        assertThat(line.product()).endsWith("No. 12");
        assertThat(line.totalCents()).isEqualTo(3 * line.unitPriceCents()).isPositive();
    }

    @Test
    void anOrderOfTheUnknownLeavesNothingBehind() {
        assertThatThrownBy(() -> orders.place(new NewOrder(501, 12, 1)))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessage("there is no customer 501");
        assertThat(orders.count()).isEqualTo(5_000);
    }

    @Test
    void ordersPlacedAtOnceAreAllKept() throws Exception {
        List<Callable<Order>> calls = IntStream.range(0, 400)
                .<Callable<Order>>mapToObj(i -> () -> orders.place(new NewOrder(1 + i % 3, 1 + i % 5, 1)))
                .toList();

        List<Order> placed = atOnce(16, calls);

        assertThat(placed).extracting(Order::id).doesNotHaveDuplicates();
        assertThat(placed)
                .allSatisfy(order -> assertThat(orders.byId(order.id())).contains(order));
        assertThat(orders.count()).isEqualTo(5_400);
    }

    private static <T> List<T> atOnce(int threads, List<Callable<T>> calls) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
