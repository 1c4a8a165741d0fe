package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.jdbc.SqlStatements;
import io.perfjunit.sla.Severity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** How many statements a call needs: a list with one, and the same list with one more for each of its rows. */
class E13_StatementsLoadTest {

    // tag::statements[]
    static final HikariDataSource pool = new HikariDataSource();
    static final DataSource database = SqlStatements.counted(pool); // what the code under test is given

    @LoadTest(users = 4, duration = "1s")
    @Sla(step = "list", metric = "sql.statements", atMost = "5")
    @Sla(step = "list, row by row", metric = "sql.statements", atMost = "5", severity = Severity.WARN)
    @Sla(metric = "sql.connection.wait.p95", atMost = "100ms")
    void listsOrdersWithTheirCustomers(VirtualUser user) throws Exception {
        user.step("list", () -> assertThat(inOneStatement()).hasSize(100));
        user.step("list, row by row", () -> assertThat(rowByRow()).hasSize(100)); // told: 101 of at most 5
    }
    // end::statements[]

    // tag::service[]
    static final ExecutorService service = Executors.newFixedThreadPool(8);

    static <T> Future<T> serve(String route, Callable<T> handler) {
        return service.submit(() -> SqlStatements.call(route, handler::call)); // in the filter of a service
    }
    // end::service[]

    @LoadTest(users = 4, duration = "1s")
    @Sla(step = "GET /orders", metric = "sql.statements.max", atMost = "1")
    void listsOrdersOfAService(VirtualUser user) throws Exception {
        assertThat(serve("GET /orders", E13_StatementsLoadTest::inOneStatement).get())
                .hasSize(100);
    }

    private static List<String> inOneStatement() throws SQLException {
        return names("select c.name from orders o join customers c on c.id = o.customer order by o.id");
    }

    private static List<String> rowByRow() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement name = connection.prepareStatement("select name from customers where id = ?");
                Statement orders = connection.createStatement();
                ResultSet order = orders.executeQuery("select customer from orders order by id")) {
            while (order.next()) {
                name.setInt(1, order.getInt(1));
                try (ResultSet row = name.executeQuery()) {
                    row.next();
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private static List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @BeforeAll
    static void open() throws SQLException {
        pool.setJdbcUrl("jdbc:h2:mem:statements");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table customers (id int primary key, name varchar(20))");
            statement.execute("create table orders (id int primary key, customer int)");
            statement.execute("insert into customers select x, 'customer ' || x from system_range(1, 10)");
            statement.execute("insert into orders select x, 1 + mod(x, 10) from system_range(1, 100)");
        }
    }

    @AfterAll
    static void close() {
        service.shutdown();
        pool.close();
    }
}
