package io.perfjunit.examples.shop;

import java.net.URI;
import java.time.Clock;

/**
 * A running shop: the database, filled with the {@linkplain ShopSeed seed}, and the HTTP server in front of it.
 *
 * <p>Each shop has a database of its own, so tests that start one each do not see each other's orders. Orders placed
 * during a load stay until the shop is closed: start one shop for each load whose results you want to compare.
 */
public final class Shop implements AutoCloseable {
    private final ShopDatabase database;
    private final OrderRepository orders;
    private final ShopServer server;

    private Shop(ShopSettings settings) {
        database = ShopDatabase.open(settings.poolSize(), settings.connectionWait());
        orders = new OrderRepository(database.dataSource(), Clock.systemUTC());
        server = new ShopServer(
                settings.port(),
                new ShopHandler(new ShopApi(orders, new Tokens(settings.tokenLife(), Clock.systemUTC()))));
    }

    /**
     * Starts a shop on a free port with a usual connection pool.
     *
     * @return the shop, answering requests
     */
    public static Shop start() {
        return start(ShopSettings.defaults());
    }

    /**
     * Starts a shop.
     *
     * @param settings the port and the connection pool
     * @return the shop, answering requests
     */
    public static Shop start(ShopSettings settings) {
        Shop shop = new Shop(settings);
        try {
            shop.server.start();
            return shop;
        } catch (RuntimeException e) {
            shop.close();
            throw e;
        }
    }

    /**
     * Where the shop listens.
     *
     * @return scheme, host and port without a trailing slash, such as {@code http://127.0.0.1:40123}
     */
    public URI url() {
        return server.url();
    }

    /**
     * The orders without HTTP, for tests of the code behind the server.
     *
     * @return the repository that the server uses too
     */
    public OrderRepository orders() {
        return orders;
    }

    /** Stops the server, then drops the database with every order in it. */
    @Override
    public void close() {
        try (database) {
            server.close();
        }
    }
}
