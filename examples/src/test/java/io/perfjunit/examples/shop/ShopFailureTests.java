package io.perfjunit.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.examples.shop.ShopClient.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopFailureTests {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

    private final Logger logger = Logger.getLogger(ShopHandler.class.getName());
    private final ShopDatabase database = ShopDatabase.open(1, SHORTEST_WAIT);
    private final ShopServer server = new ShopServer(
            0,
            new ShopHandler(new ShopApi(
                    new OrderRepository(database.dataSource(), Clock.systemUTC()),
                    new Tokens(Duration.ofMinutes(1), Clock.systemUTC()))));

    @BeforeEach
    void start() {
        logger.setLevel(Level.OFF);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
        logger.setLevel(null);
    }

    @Test
    void aRequestThatGetsNoConnectionIsToldThatTheShopIsBusy() throws SQLException {
        ShopClient client = new ShopClient(server.url());

        try (Connection taken = database.dataSource().getConnection()) {
            Answer answer = client.get("/orders/42");

            assertThat(taken.isValid(1)).isTrue();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.error()).isEqualTo("every database connection is busy");
        }
        assertThat(client.get("/orders/42").status()).isEqualTo(200);
    }

    @Test
    void aFailureOfTheDatabaseIsAnErrorWithoutItsDetails() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute("drop table orders");
        }

        Answer answer = new ShopClient(server.url()).get("/orders/42");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json()).hasSize(1);
        assertThat(answer.error()).isEqualTo("the shop failed");
    }
}
