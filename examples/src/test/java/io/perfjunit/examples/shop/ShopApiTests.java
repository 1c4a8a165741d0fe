package io.perfjunit.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfjunit.examples.shop.ShopClient.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class ShopApiTests {
    private final Shop shop = Shop.start();
    private final ShopClient client = new ShopClient(shop.url());

    @AfterAll
    void closeShop() {
        shop.close();
    }

    @Test
    void healthTellsThatTheDatabaseAnswers() {
        Answer answer = client.get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("up");
        assertThat(answer.json().path("orders").asLong())
                .isEqualTo(shop.orders().count());
    }

    @Test
    void answersAreJsonOfKnownLength() {
        Answer answer = client.get("/orders/42");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.response().body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void anOrderIsFoundByItsId() {
        Answer answer = client.get("/orders/42");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode order = answer.json();
        assertThat(order.path("id").asLong()).isEqualTo(42);
        assertThat(order.path("customerId").asLong()).isEqualTo(42);
        assertThat(order.path("productId").asInt()).isBetween(1, ShopSeed.PRODUCTS);
        assertThat(order.path("quantity").asInt()).isBetween(1, 5);
        assertThat(order.path("placedAt").asText()).isEqualTo("2025-01-01T12:47:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999"})
    void anUnknownOrderIsNotFound(String id) {
        Answer answer = client.get("/orders/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("there is no order " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "4.2", "99999999999999999999"})
    void anOrderIdThatIsNoWholeNumberIsABadRequest(String id) {
        Answer answer = client.get("/orders/" + id);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("id must be a whole number, was '" + id + "'");
    }

    @Test
    void theListShowsTwentyOrdersNewestFirst() {
        List<Long> ids = numbers(client.get("/orders"), "id");

        assertThat(ids).hasSize(20).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(ids.get(0)).isGreaterThanOrEqualTo(ShopSeed.ORDERS);
    }

    @Test
    void limitAndOffsetChooseThePage() {
        List<Long> ids = numbers(client.get("/orders?customer=7&limit=3&offset=2"), "id");

        assertThat(ids).containsExactly(3507L, 3007L, 2507L);
    }

    @Test
    void anOffsetPastTheEndGivesAnEmptyList() {
        assertThat(client.get("/orders?customer=7&offset=1000").json()).isEmpty();
    }

    @Test
    void theLimitIsCappedAtAHundred() {
        assertThat(client.get("/orders?limit=100000").json()).hasSize(100);
    }

    @Test
    void theListCanBeOfOneCustomer() {
        Answer answer = client.get("/orders?customer=7");

        assertThat(numbers(answer, "customerId")).hasSize(10).containsOnly(7L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=ten       | limit must be a whole number, was 'ten'
            limit=0         | limit must be at least 1, was 0
            offset=-1       | offset must not be negative, was -1
            offset=         | offset must be a whole number, was ''
            customer=seven  | customer must be a whole number, was 'seven'
            """)
    void aMalformedQueryIsABadRequest(String query, String message) {
        Answer answer = client.get("/orders?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(message);
    }

    @Test
    void aPlacedOrderIsWhereTheAnswerSays() {
        Instant before = Instant.now();

        Answer placed = client.post("/orders", """
                {"customerId": 8, "productId": 12, "quantity": 3}""");

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.header("Location"))
                .isEqualTo("/orders/" + placed.json().path("id").asLong());
        assertThat(placed.json().path("customerId").asLong()).isEqualTo(8);
        assertThat(placed.json().path("productId").asLong()).isEqualTo(12);
        assertThat(placed.json().path("quantity").asInt()).isEqualTo(3);
        assertThat(Instant.parse(placed.json().path("placedAt").asText()))
                .isAfterOrEqualTo(before.minusMillis(1))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(client.get(placed.header("Location")).json()).isEqualTo(placed.json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"customerId\": 7, \"productId\": 12}",
                "{\"customerId\": 7, \"productId\": 12, \"quantity\": null}",
                "{\"customerId\": 7, \"productId\": 12, \"quantity\": \"3\"}",
                "{\"customerId\": 7, \"productId\": 12, \"quantity\": 1.5}",
                "{\"customerId\": 7, \"productId\": 12, \"quantity\": 99999999999}",
                "{\"quantity\": 3, \"quantity\": 4, \"customerId\": 7, \"productId\": 12}",
                "{\"customerId\": 7, \"productId\": 12, \"quantity\": 3, \"colour\": \"red\"}",
                "{\"customerId\": 7, \"productId\": 12, \"quantity\": 3} {}"
            })
    void aBodyThatIsNoOrderIsABadRequest(String body) {
        Answer answer = client.post("/orders", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .isEqualTo("the body must be {\"customerId\": number, \"productId\": number, \"quantity\": number}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void anImpossibleQuantityIsABadRequest(int quantity) {
        Answer answer = client.post("/orders", order(7, 12, quantity));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("quantity must be between 1 and 1000, was " + quantity);
    }

    @Test
    void aHugeBodyIsTurnedAway() {
        assertThat(client.post("/orders", " ".repeat(20_000)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"501, 12, there is no customer 501", "7, 201, there is no product 201", "0, 0, there is no customer 0"})
    void anOrderOfTheUnknownIsUnprocessable(long customer, long product, String message) {
        Answer answer = client.post("/orders", order(customer, product, 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo(message);
    }

    @Test
    void theOrdersOfACustomerCarryNamesAndTotals() {
        Answer answer = client.get("/customers/9/orders");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(numbers(answer, "orderId"))
                .containsExactly(4509L, 4009L, 3509L, 3009L, 2509L, 2009L, 1509L, 1009L, 509L, 9L);
        assertThat(answer.json()).allSatisfy(line -> {
            assertThat(line.path("customer").asText()).isNotBlank();
            assertThat(line.path("product").asText()).contains(" No. ");
            assertThat(line.path("totalCents").asLong())
                    .isEqualTo(line.path("quantity").asLong()
                            * line.path("unitPriceCents").asLong())
                    .isPositive();
        });
    }

    @Test
    void theOrdersOfAnUnknownCustomerAreNotFound() {
        Answer answer = client.get("/customers/501/orders");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("there is no customer 501");
    }

    @Test
    void aCustomerIdThatIsNoNumberIsABadRequest() {
        assertThat(client.get("/customers/me/orders").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/order", "/orders/", "/orders/1/2", "/customers/7"})
    void thereIsNothingElsewhere(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("there is nothing at " + path);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Answer answer = client.delete("/orders");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void ordersCanBeImported() {
        Answer answer = client.post("/orders/import", "7;42;1\n7;43;2");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("placed").asInt()).isEqualTo(2);
        assertThat(client.post("/orders/import", "7;42").error())
                .isEqualTo("a row must be customerId;productId;quantity, was '7;42'");
    }

    @Test
    void aReviewHasStars() {
        assertThat(client.post("/products/3/reviews", "{}").error()).isEqualTo("stars must be a whole number, was ''");
        assertThat(client.post("/products/0/reviews", "{}").error()).isEqualTo("there is no product 0");
    }

    private static String order(long customer, long product, int quantity) {
        return "{\"customerId\": %d, \"productId\": %d, \"quantity\": %d}".formatted(customer, product, quantity);
    }

    private static List<Long> numbers(Answer answer, String field) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(row -> row.path(field).asLong())
                .toList();
    }
}
