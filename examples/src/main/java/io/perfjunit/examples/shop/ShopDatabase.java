package io.perfjunit.examples.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An in-memory H2 database behind a HikariCP pool, with the tables of the shop and its {@link ShopSeed}. */
final class ShopDatabase implements AutoCloseable {
    private static final AtomicInteger OPENED = new AtomicInteger();

    private static final String SCHEMA = """
            create table customers (
                id bigint primary key,
                name varchar(100) not null,
                email varchar(100) not null);
            create table products (
                id bigint primary key,
                name varchar(100) not null,
                price_cents bigint not null);
            create table orders (
                id bigint generated always as identity primary key,
                customer_id bigint not null references customers (id),
                product_id bigint not null references products (id),
                quantity int not null,
                placed_at timestamp(6) with time zone not null);
            create index orders_of_customer on orders (customer_id, id desc);
            """;

    private final HikariDataSource pool;

    private ShopDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static ShopDatabase open(int poolSize, Duration connectionWait) {
        ShopDatabase database = new ShopDatabase(new HikariDataSource(configuration(poolSize, connectionWait)));
        try {
            database.fill();
            return database;
        } catch (SQLException e) {
            database.close();
            throw new DatabaseException("cannot fill the database", e);
        }
    }

    private static HikariConfig configuration(int poolSize, Duration connectionWait) {
        String name = "shop-" + OPENED.incrementAndGet();
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        // Without DB_CLOSE_DELAY the data would be gone whenever the pool renews its last connection.
        config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(poolSize);
        config.setConnectionTimeout(connectionWait.toMillis());
        return config;
    }

    DataSource dataSource() {
        return pool;
    }

    private void fill() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            ShopSeed.plant(connection);
        }
    }

    /** Ends the pool, then the database, which would otherwise stay in memory for the life of the JVM. */
    @Override
    public void close() {
        String url = pool.getJdbcUrl();
        pool.close();
        shutDown(url);
    }

    private static void shutDown(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new DatabaseException("cannot shut the database down", e);
        }
    }
}
