package io.perfjunit.jdbc;

import io.perfjunit.VirtualUser;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Counts under load how many statements a call sends to the database: the loop that reads a list with one statement and each of its
 * hundred rows with another is quick with ten rows on a desk and slow in production.
 *
 * <pre>{@code
 * DataSource counted = SqlStatements.counted(pool);
 *
 * @LoadTest(users = 20, duration = "10s")
 * @Sla(step = "list", metric = "sql.statements", atMost = "5")
 * void lists(VirtualUser user) throws Exception {
 *     user.step("list", () -> repository.list());
 * }
 * }</pre>
 *
 * <table>
 * <caption>Metrics that it tells</caption>
 * <tr><th>name<th>what it is
 * <tr><td>{@code sql.statements}<td>statements per iteration
 * <tr><td>{@code sql.statements:<step>}<td>statements per call of a step
 * <tr><td>{@code sql.connection.wait}<td>how long {@link DataSource#getConnection()} took
 * </table>
 *
 * <p>A statement that runs on the thread of a virtual user belongs to its iteration and to the steps that are open then: the counts are
 * exact call by call. A service within the same JVM answers on threads of its own, of which nobody knows for whom they work. There
 * {@link #call} tells it, best in a filter; without it statements belong to no step, and are divided among the iterations as these end:
 * the mean of {@code sql.statements} is right if nobody but this load uses the data source, its percentiles are not.
 *
 * <p>One execution is one statement, whether it succeeds or not; a batch that goes out as one is one. Outside of load tests, and
 * while virtual users are prepared, nothing is counted.
 */
public final class SqlStatements {

    /** Name of the metric of statements. */
    public static final String METRIC = "sql.statements";

    /** Name of the metric of waiting for connections. */
    public static final String CONNECTION_WAIT = "sql.connection.wait";

    private SqlStatements() {}

    /** The data source, with all that goes through it counted; to be given to what is under test in its place. */
    public static DataSource counted(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(new StatementListener())
                .methodListener(new ConnectionListener())
                .build();
    }

    /**
     * Answers a call of a step on a thread of a service, and tells how many statements it needed. Returns and throws what {@code answer}
     * does. On the thread of a virtual user, whose steps are known, nothing more is told. A call within a call counts for both.
     *
     * @param step name of the step as the load knows it, such as <code>GET /orders/{id}</code>; names are to be few
     */
    public static <T extends @Nullable Object, E extends Exception> T call(String step, Answer<T, E> answer) throws E {
        if (step.isBlank()) {
            throw new IllegalArgumentException("a call belongs to a step, which has a name");
        }
        if (VirtualUser.current().isPresent()) {
            return answer.get();
        }
        ServedCall call = ServedCall.open(step);
        try {
            return answer.get();
        } finally {
            call.close();
        }
    }

    /**
     * What a service does to answer a call.
     *
     * @param <T> what comes of it
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Answer<T extends @Nullable Object, E extends Exception> {

        /** Does it. */
        T get() throws E;
    }
}
