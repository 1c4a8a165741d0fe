package io.perfjunit.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perfjunit.BeforeUser;
import io.perfjunit.Feed;
import io.perfjunit.LoadTest;
import io.perfjunit.Mix;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.examples.shop.ShopSettings;
import io.perfjunit.http.BearerToken;
import io.perfjunit.http.BearerTokens;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A whole visit: login, tokens that expire while the load runs, weighted tasks, shared reference data, a cart kept by a cookie. */
// tag::visit[]
@HttpTarget("${shop.url}")
class E09_ShopVisitLoadTest {

    record Login(String token, long expiresInMillis) {}

    static final BearerTokens TOKENS = BearerTokens.shared(http -> {
        Login login = http.post("/login").json(Map.of("customerId", 7)).send().json(Login.class);
        return BearerToken.lasting(login.token(), Duration.ofMillis(login.expiresInMillis()));
    });

    static final Feed<Integer> PRODUCTS =
            Feed.loading(E09_ShopVisitLoadTest::products).random();

    static final Mix VISITS = Mix.of("browse", 70, user -> browse(user.get(HttpUser.class)))
            .and("buy", 20, E09_ShopVisitLoadTest::buy)
            .and("account", 10, user -> user.get(HttpUser.class).get("/account").expectJson("/customerId", 7));

    @BeforeUser
    void arrives(HttpUser http, VirtualUser user) {
        http.authenticate(TOKENS); // fetched once, and anew in the background before it expires
        user.set(HttpUser.class, http);
        user.set(Cart.class, new Cart());
    }

    @LoadTest(users = 8, duration = "4s", thinkTime = "1ms..5ms")
    @Sla(step = "buy", p95 = "1s")
    @Sla(step = "GET /account", p95 = "500ms")
    void visits(VirtualUser user) throws Exception {
        user.pick(VISITS);
    }

    static void browse(HttpUser http) {
        http.get("/orders").query("limit", 5).expectJsonSize("", 5);
    }

    static void buy(VirtualUser user) {
        HttpUser http = user.get(HttpUser.class);
        int expected = ++user.get(Cart.class).items;
        http.post("/cart/items").json(Map.of("productId", user.feed(PRODUCTS))).expectStatus(201);
        http.get("/cart").expectJson("/items", expected); // its own cart, by its own cookie
    }
    // end::visit[]

    /** What a user knows of its cart. */
    static final class Cart {
        int items;
    }

    static Shop shop;

    /** Fetched once for all users. */
    static List<Integer> products() {
        try (InputStream json = shop.url().resolve("/products").toURL().openStream()) {
            return new ObjectMapper()
                    .readTree(json).findValues("id").stream()
                            .map(JsonNode::asInt)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void open() {
        shop = Shop.start(ShopSettings.defaults().withTokenLife(Duration.ofSeconds(2)));
        System.setProperty("shop.url", shop.url().toString());
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
