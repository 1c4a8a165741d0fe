package io.perfjunit.examples.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The orders in the database, by plain JDBC. Safe for use by many threads; each call borrows one connection from the
 * pool and gives it back.
 *
 * <p>Every method throws {@link DatabaseException} when the database fails or no connection comes free in time.
 */
public final class OrderRepository {
    private static final String COLUMNS = "id, customer_id, product_id, quantity, placed_at";
    private static final String BY_ID = "select " + COLUMNS + " from orders where id = ?";
    private static final String LATEST = "select " + COLUMNS + " from orders order by id desc limit ? offset ?";

    /**
     * Left alone, H2 takes the index of the foreign key and sorts all orders of a customer to show the newest: the
     * longer a load runs, the slower. This index, with an order that repeats its columns, reads the wanted rows only.
     */
    private static final String FROM_ORDERS_IN_ORDER = " from orders o use index (orders_of_customer) ";

    private static final String LATEST_OF = "select " + COLUMNS + FROM_ORDERS_IN_ORDER
            + "where customer_id = ? order by customer_id, id desc limit ? offset ?";
    private static final String LINES = """
            select o.id, c.name as customer, p.name as product, o.quantity, p.price_cents,
                   o.quantity * p.price_cents as total_cents
            """ + FROM_ORDERS_IN_ORDER + """
            join customers c on c.id = o.customer_id
            join products p on p.id = o.product_id
            where o.customer_id = ?
            order by o.customer_id, o.id desc
            limit ? offset ?
            """;
    private static final String PLACE =
            "insert into orders (customer_id, product_id, quantity, placed_at) values (?, ?, ?, ?)";
    private static final String COUNT = "select count(*) from orders";
    private static final String CUSTOMER = "select 1 from customers where id = ?";

    /** SQLSTATE of a broken foreign key in H2. */
    private static final String REFERENCE_BROKEN = "23506";

    private final DataSource dataSource;
    private final Clock clock;

    OrderRepository(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Looks one order up.
     *
     * @param id its id
     * @return the order, or empty when there is none
     */
    public Optional<Order> byId(long id) {
        return rows(BY_ID, OrderRepository::order, id).stream().findFirst();
    }

    /**
     * Lists the orders of all customers.
     *
     * @param page which part of the list
     * @return the orders, newest first
     */
    public List<Order> latest(Page page) {
        return rows(LATEST, OrderRepository::order, page.limit(), page.offset());
    }

    /**
     * Lists the orders of one customer.
     *
     * @param customerId the customer; an unknown one has no orders
     * @param page which part of the list
     * @return the orders, newest first
     */
    public List<Order> latestOf(long customerId, Page page) {
        return rows(LATEST_OF, OrderRepository::order, customerId, page.limit(), page.offset());
    }

    /**
     * Lists the orders of one customer with names, prices and totals: a join of three tables.
     *
     * @param customerId the customer; an unknown one has no orders
     * @param page which part of the list
     * @return the lines, newest order first
     */
    public List<OrderLine> ofCustomer(long customerId, Page page) {
        return rows(LINES, OrderRepository::line, customerId, page.limit(), page.offset());
    }

    /**
     * Takes an order.
     *
     * @param wanted what is ordered
     * @return the order as it was stored, with its id
     * @throws UnknownReferenceException when there is no such customer or product; nothing is stored then
     */
    public Order place(NewOrder wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return new Order(insert(wanted, now), wanted.customerId(), wanted.productId(), wanted.quantity(), now);
        } catch (SQLException e) {
            throw REFERENCE_BROKEN.equals(e.getSQLState()) ? unknownReference(wanted) : unreachable(e);
        }
    }

    /**
     * Counts the orders.
     *
     * @return how many there are, those of the seed included
     */
    public long count() {
        return rows(COUNT, OrderRepository::number).get(0);
    }

    boolean knowsCustomer(long customerId) {
        return !rows(CUSTOMER, OrderRepository::number, customerId).isEmpty();
    }

    private long insert(NewOrder wanted, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PLACE, Statement.RETURN_GENERATED_KEYS)) {
            statement.setLong(1, wanted.customerId());
            statement.setLong(2, wanted.productId());
            statement.setInt(3, wanted.quantity());
            statement.setObject(4, now);
            statement.executeUpdate();
            return all(statement.getGeneratedKeys(), OrderRepository::number).get(0);
        }
    }

    private UnknownReferenceException unknownReference(NewOrder wanted) {
        return knowsCustomer(wanted.customerId())
                ? new UnknownReferenceException("product", wanted.productId())
                : new UnknownReferenceException("customer", wanted.customerId());
    }

    private <T> List<T> rows(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return all(statement.executeQuery(), row);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static DatabaseException unreachable(SQLException cause) {
        return new DatabaseException("the orders cannot be reached", cause);
    }

    private static <T> List<T> all(ResultSet opened, Row<T> row) throws SQLException {
        try (ResultSet results = opened) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        }
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getLong("product_id"),
                row.getInt("quantity"),
                row.getObject("placed_at", Instant.class));
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getLong("id"),
                row.getString("customer"),
                row.getString("product"),
                row.getInt("quantity"),
                row.getLong("price_cents"),
                row.getLong("total_cents"));
    }

    private static long number(ResultSet row) throws SQLException {
        return row.getLong(1);
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
