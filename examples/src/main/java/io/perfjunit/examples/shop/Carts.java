package io.perfjunit.examples.shop;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many things lie in the carts of visitors, each known by the cookie of its browser. */
final class Carts {
    /** Name of the cookie. */
    static final String COOKIE = "cart";

    private final Map<String, Integer> items = new ConcurrentHashMap<>();

    /** The cart of a visitor who has none. */
    String open() {
        String cart = UUID.randomUUID().toString();
        items.put(cart, 0);
        return cart;
    }

    /** Puts one thing more in, and tells how many there are; a cart that is unknown begins to be known. */
    int add(String cart) {
        return items.merge(cart, 1, Integer::sum);
    }

    int count(String cart) {
        return items.getOrDefault(cart, 0);
    }
}
