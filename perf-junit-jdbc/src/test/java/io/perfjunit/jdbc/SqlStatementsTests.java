package io.perfjunit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.Load;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of a real database. */
class SqlStatementsTests {

    private JdbcConnectionPool pool;
    private DataSource counted;

    @BeforeEach
    void open() throws SQLException {
        // With a name: an unnamed database belongs to its connection, and the pool may open a second one while the
        // first comes back.
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        pool.setMaxConnections(1);
        counted = SqlStatements.counted(pool);
        execute("create table rows (id int)");
    }

    @AfterEach
    void close() throws SQLException {
        execute("shutdown");
        pool.dispose();
    }

    @Test
    void aLoopOfStatementsCountsForItsStep() throws Exception {
        LoadResult result = Load.users(2).iterations(10).run(user -> {
            user.step("list", () -> {
                execute("select * from rows");
                for (int row = 0; row < 100; row++) {
                    execute("select " + row);
                }
            });
            user.step("one", () -> execute("select 1"));
        });

        assertThat(metric(result, "sql.statements:list").samples()).isEqualTo(10);
        assertThat(metric(result, "sql.statements:list").min()).isEqualTo(101);
        assertThat(metric(result, "sql.statements:list").max()).isEqualTo(101);
        assertThat(metric(result, "sql.statements:one").value()).hasValue(1);
        assertThat(metric(result, "sql.statements").value()).hasValue(102);
    }

    @Test
    void aBatchIsOneStatementAndAFailedOneCounts() throws Exception {
        LoadResult result = Load.users(1).iterations(3).run(user -> {
            user.step("batch", this::insertInABatch);
            user.step("broken", () -> assertThatThrownBy(() -> execute("select nothing from nowhere"))
                    .isInstanceOf(SQLException.class));
        });

        assertThat(metric(result, "sql.statements:batch").max()).isEqualTo(1);
        assertThat(metric(result, "sql.statements:broken").max()).isEqualTo(1);
    }

    @Test
    void aServiceWithThreadsOfItsOwnSaysWhichCallItAnswers() throws Exception {
        ExecutorService service = Executors.newFixedThreadPool(2);
        try {
            LoadResult result = Load.users(2).iterations(20).run(user -> {
                service.submit(() -> answer("GET /orders", 3)).get();
                service.submit(() -> answer("GET /orders/{id}", 1)).get();
            });
            assertThat(metric(result, "sql.statements:GET /orders").min()).isEqualTo(3);
            assertThat(metric(result, "sql.statements:GET /orders").max()).isEqualTo(3);
            assertThat(metric(result, "sql.statements:GET /orders").samples()).isEqualTo(20);
            assertThat(metric(result, "sql.statements:GET /orders/{id}").max()).isEqualTo(1);
            assertThat(metric(result, "sql.statements").value()).hasValue(4);
        } finally {
            service.shutdown();
        }
    }

    @Test
    void withoutThatTheMeanPerIterationIsKnown() throws Exception {
        ExecutorService service = Executors.newFixedThreadPool(2);
        try {
            LoadResult result = Load.users(2).iterations(20).run(user -> service.submit(() -> {
                        execute("select 1");
                        execute("select 2");
                        return null;
                    })
                    .get());
            assertThat(metric(result, "sql.statements").value()).hasValue(2);
            assertThat(result.whole().metrics())
                    .extracting(MetricResult::name)
                    .noneMatch(name -> name.startsWith("sql.statements:"));
        } finally {
            service.shutdown();
        }
    }

    @Test
    void aCallOnTheThreadOfAUserIsNoOtherThanItsStep() throws Exception {
        LoadResult result = Load.users(1).iterations(5).run(user -> user.step("list", () -> answer("list", 2)));

        assertThat(metric(result, "sql.statements:list").samples()).isEqualTo(5);
        assertThat(metric(result, "sql.statements:list").max()).isEqualTo(2);
    }

    @Test
    void theWaitForAConnectionIsATime() throws Exception {
        LoadResult result = Load.users(4).iterations(40).run(user -> execute("select 1"));

        MetricResult wait = metric(result, "sql.connection.wait");
        assertThat(wait.unit()).isEqualTo(MetricUnit.NANOSECONDS);
        assertThat(wait.samples()).isEqualTo(40);
    }

    @Test
    void outsideOfLoadsNothingIsCountedAndTheDataSourceWorks() throws SQLException {
        assertThat(answer("list", 1)).isEqualTo(1);
    }

    @Test
    void whatAnAnswerThrowsPassesThroughAndItsStatementsCount() throws Exception {
        ExecutorService service = Executors.newFixedThreadPool(1);
        try {
            LoadResult result = Load.users(1).iterations(5).run(user -> service.submit(() -> {
                        answer("outer", 1);
                        assertThatThrownBy(() -> SqlStatements.call("broken", () -> {
                                    answer("inner", 2);
                                    throw new SQLException("no");
                                }))
                                .isInstanceOf(SQLException.class)
                                .hasMessage("no");
                        return null;
                    })
                    .get());
            assertThat(metric(result, "sql.statements:outer").max()).isEqualTo(1);
            assertThat(metric(result, "sql.statements:broken").max()).isEqualTo(2);
            assertThat(metric(result, "sql.statements:inner").max()).isEqualTo(2);
        } finally {
            service.shutdown();
        }
    }

    @Test
    void aCallNeedsAName() {
        assertThatThrownBy(() -> SqlStatements.call(" ", () -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a call belongs to a step, which has a name");
    }

    private int answer(String step, int statements) throws SQLException {
        return SqlStatements.call(step, () -> {
            for (int i = 0; i < statements; i++) {
                execute("select 1");
            }
            return statements;
        });
    }

    private void insertInABatch() throws SQLException {
        try (Connection connection = counted.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into rows values (?)")) {
            for (int row = 0; row < 5; row++) {
                insert.setInt(1, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = counted.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static MetricResult metric(LoadResult result, String name) {
        return result.whole().metric(name).orElseThrow();
    }
}
