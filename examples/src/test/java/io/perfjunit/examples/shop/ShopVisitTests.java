package io.perfjunit.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.examples.shop.ShopClient.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Customers log in, visitors have carts. */
@TestInstance(Lifecycle.PER_CLASS)
class ShopVisitTests {
    private final Shop shop = Shop.start();
    private final ShopClient client = new ShopClient(shop.url());

    @AfterAll
    void closeShop() {
        shop.close();
    }

    @Test
    void theAccountIsForThoseWhoHaveLoggedIn() {
        Answer login = client.post("/login", "{\"customerId\": 7}");
        assertThat(login.json().path("expiresInMillis").asLong()).isEqualTo(300_000);
        String token = login.json().path("token").asText();

        assertThat(client.get("/account", "Authorization", "Bearer " + token)
                        .json()
                        .path("customerId")
                        .asLong())
                .isEqualTo(7);
        assertThat(client.get("/account").status()).isEqualTo(401);
        assertThat(client.get("/account", "Authorization", "Bearer x").error()).isEqualTo("log in first");
    }

    @Test
    void onlyCustomersCanLogIn() {
        assertThat(client.post("/login", "{\"customerId\": 123456789}").status())
                .isEqualTo(403);
        assertThat(client.post("/login", "{}").error()).isEqualTo("the body must be {\"customerId\": number}");
    }

    @Test
    void aTokenIsGoodForItsLifeOnly() {
        Instant[] now = {Instant.EPOCH};
        Tokens tokens = new Tokens(Duration.ofSeconds(2), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        String token = tokens.issue(3).token();

        now[0] = Instant.ofEpochMilli(1_999);
        assertThat(tokens.customerOf(token)).contains(3L);
        now[0] = Instant.ofEpochMilli(2_000);
        assertThat(tokens.customerOf(token)).isEmpty();
    }

    @Test
    void aCartIsKnownByItsCookie() {
        Answer first = client.post("/cart/items", "");
        assertThat(first.json().path("items").asInt()).isEqualTo(1);
        String cookie = first.header("Set-Cookie").replaceAll(";.*", "");

        assertThat(client.get("/cart", "Cookie", cookie).json().path("items").asInt())
                .isEqualTo(1);
        assertThat(client.get("/cart").json().path("items").asInt()).isZero();
    }

    @Test
    void productsAreListed() {
        assertThat(client.get("/products").json()).hasSize(ShopSeed.PRODUCTS);
    }
}
