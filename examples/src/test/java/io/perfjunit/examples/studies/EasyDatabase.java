package io.perfjunit.examples.studies;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.perfjunit.jdbc.SqlStatements;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** H2 in memory behind HikariCP, with every statement counted. Where a disk would take its time, the connection is held for it. */
final class EasyDatabase implements AutoCloseable {

    static final String INSERT = "insert into items (name, stock) values (?, 10)";
    static final int LINES_PER_ORDER = 100;
    static final int ITEMS = 1_000;
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final String SCHEMA = """
            create table items (id bigint generated always as identity primary key, name varchar(100), stock int);
            create table order_lines (order_id bigint, item_id bigint);
            create index lines_of_order on order_lines (order_id);
            insert into items (name, stock) select 'item ' || x, 10 from system_range(1, 1000);
            insert into order_lines select 1, x from system_range(1, 100);
            """;

    private final HikariDataSource pool;
    private final DataSource counted;

    /**
     * Fills a new database.
     *
     * @param connections in the pool
     * @param patience how long to wait for one
     */
    EasyDatabase(int connections, Duration patience) {
        String name = "easy-" + OPENED.incrementAndGet();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(patience.toMillis());
        pool = new HikariDataSource(config);
        counted = SqlStatements.counted(pool);
        execute(SCHEMA);
    }

    Connection connect() throws SQLException {
        return counted.getConnection();
    }

    int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** One statement on a connection of its own, which takes so long. */
    void run(String sql, long millis, Object... values) throws SQLException, InterruptedException {
        try (Connection connection = connect()) {
            run(connection, sql, millis, values);
        }
    }

    /** One statement, which takes so long. */
    void run(Connection connection, String sql, long millis, Object... values)
            throws SQLException, InterruptedException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.execute()) {
                drain(statement.getResultSet());
            }
            Thread.sleep(millis);
        }
    }

    /** Several rows at once. */
    void insertTen(long millis) throws SQLException, InterruptedException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < 10; i++) {
                statement.setString(1, "item of a batch");
                statement.addBatch();
            }
            statement.executeBatch();
            Thread.sleep(millis);
        }
    }

    private static void drain(ResultSet rows) throws SQLException {
        while (rows.next()) {
            rows.getObject(1);
        }
    }

    private void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        String url = pool.getJdbcUrl();
        pool.close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
