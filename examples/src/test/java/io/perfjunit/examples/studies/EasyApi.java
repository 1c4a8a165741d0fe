package io.perfjunit.examples.studies;

import io.perfjunit.examples.studies.service.Answer;
import io.perfjunit.examples.studies.service.Endpoint;
import io.perfjunit.examples.studies.service.Routes;
import io.perfjunit.examples.studies.service.WebService;
import io.perfjunit.jdbc.SqlStatements;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service of study 2: items and orders in a database behind 26 connections. Now and then a request writes into an audit log, in a
 * transaction of its own, for which it takes a second connection while it holds the first: the more requests wait, the longer is the first
 * held for nothing, so the service does less the more it is asked for. Orders read their lines one by one, until that is mended.
 */
final class EasyApi implements AutoCloseable {

    private static final int CONNECTIONS = 26;
    private static final Duration PATIENCE = Duration.ofMillis(2_500);
    private static final int REQUESTS_PER_AUDIT = 57;
    private static final long READ_MILLIS = 43;

    private final EasyDatabase database = new EasyDatabase(CONNECTIONS, PATIENCE);
    private final AtomicInteger requests = new AtomicInteger();
    private final boolean mended;
    private final WebService service;

    private EasyApi(boolean mended) {
        this.mended = mended;
        service = WebService.start(1_020, routes());
    }

    /** As it was found. */
    static EasyApi start() {
        return new EasyApi(false);
    }

    /** With the lines of an order read by one statement. */
    static EasyApi startMended() {
        return new EasyApi(true);
    }

    URI url() {
        return service.url();
    }

    private Routes routes() {
        return new Routes()
                .on("GET /items", counted("GET /items", 60, "select * from items limit 50"))
                .on("GET /items/{id}", counted("GET /items/{id}", READ_MILLIS, "select * from items where id = 7"))
                .on("POST /items", counted("POST /items", 30, "insert into items (name, stock) values ('new', 1)"))
                .on("PUT /items/{id}", counted("PUT /items/{id}", 25, "update items set stock = 9 where id = 7"))
                .on("DELETE /items/{id}", counted("DELETE /items/{id}", 20, "delete from items where id = -1"))
                .on("GET /orders/{id}", asked -> SqlStatements.call("GET /orders/{id}", () -> order()));
    }

    private Endpoint counted(String step, long millis, String sql) {
        return asked -> SqlStatements.call(step, () -> answered(millis, sql));
    }

    private Answer answered(long millis, String sql) throws SQLException, InterruptedException {
        try (Connection connection = database.connect()) {
            database.run(connection, sql, millis);
            if (requests.incrementAndGet() % REQUESTS_PER_AUDIT == 0) {
                database.run(EasyDatabase.INSERT, READ_MILLIS, "audited");
            }
            return Answer.ok();
        } catch (SQLTransientConnectionException exhausted) {
            return Answer.error(503, "connection pool exhausted");
        }
    }

    private Answer order() throws SQLException, InterruptedException {
        try (Connection connection = database.connect()) {
            if (mended) {
                database.run(connection, "select * from order_lines l join items i on i.id = l.item_id", 8);
                return Answer.ok();
            }
            database.run(connection, "select * from order_lines where order_id = 1", 1);
            for (int line = 1; line <= EasyDatabase.LINES_PER_ORDER; line++) {
                database.run(connection, "select * from items where id = ?", 1, line);
            }
            return Answer.ok();
        }
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
