package io.perfjunit.examples.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * The stock of a shop that has just opened, the same in every run: ids count from 1 without gaps, and the orders go
 * round the customers, so that each has the same number of them.
 */
public final class ShopSeed {
    /** How many customers there are; their ids are 1 to this number. */
    public static final int CUSTOMERS = 500;

    /** How many products there are; their ids are 1 to this number. */
    public static final int PRODUCTS = 200;

    /** How many orders there are at the start; their ids are 1 to this number. */
    public static final int ORDERS = 5_000;

    private static final long RANDOM_SEED = 20_250_101;
    private static final OffsetDateTime FIRST_ORDER = OffsetDateTime.of(2025, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final Duration BETWEEN_ORDERS = Duration.ofMinutes(7);
    private static final int LOWEST_PRICE_CENTS = 199;
    private static final int HIGHEST_PRICE_CENTS = 49_999;
    private static final int LARGEST_QUANTITY = 5;

    private static final List<String> GIVEN_NAMES =
            List.of("Ada", "Alan", "Barbara", "Claude", "Donald", "Edsger", "Frances", "Grace", "Hedy", "Ivan");
    private static final List<String> FAMILY_NAMES = List.of("Archer", "Baker", "Carter", "Dyer", "Fisher", "Mason");
    private static final List<String> ADJECTIVES = List.of("Blue", "Folding", "Heavy", "Quiet", "Small", "Woollen");
    private static final List<String> NOUNS = List.of("Chair", "Clock", "Kettle", "Lamp", "Notebook", "Scarf", "Tent");

    private final Connection connection;
    private final Random random = new Random(RANDOM_SEED);

    private ShopSeed(Connection connection) {
        this.connection = connection;
    }

    static void plant(Connection connection) throws SQLException {
        ShopSeed seed = new ShopSeed(connection);
        seed.insert("insert into customers (id, name, email) values (?, ?, ?)", CUSTOMERS, seed::customer);
        seed.insert("insert into products (id, name, price_cents) values (?, ?, ?)", PRODUCTS, seed::product);
        seed.insert(
                "insert into orders (customer_id, product_id, quantity, placed_at) values (?, ?, ?, ?)",
                ORDERS,
                seed::order);
    }

    private void customer(PreparedStatement row, int id) throws SQLException {
        row.setLong(1, id);
        row.setString(2, pick(GIVEN_NAMES) + " " + pick(FAMILY_NAMES));
        row.setString(3, "customer" + id + "@example.org");
    }

    private void product(PreparedStatement row, int id) throws SQLException {
        row.setLong(1, id);
        row.setString(2, pick(ADJECTIVES) + " " + pick(NOUNS) + " No. " + id);
        row.setLong(3, LOWEST_PRICE_CENTS + random.nextInt(HIGHEST_PRICE_CENTS - LOWEST_PRICE_CENTS + 1));
    }

    private void order(PreparedStatement row, int id) throws SQLException {
        row.setLong(1, 1 + (id - 1) % CUSTOMERS);
        row.setLong(2, 1 + random.nextInt(PRODUCTS));
        row.setInt(3, 1 + random.nextInt(LARGEST_QUANTITY));
        row.setObject(4, FIRST_ORDER.plus(BETWEEN_ORDERS.multipliedBy(id - 1L)));
    }

    private void insert(String sql, int count, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 1; id <= count; id++) {
                row.fill(statement, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    @FunctionalInterface
    private interface Row {
        void fill(PreparedStatement statement, int id) throws SQLException;
    }
}
