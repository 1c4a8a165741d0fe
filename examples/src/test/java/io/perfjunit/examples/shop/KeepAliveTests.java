package io.perfjunit.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A load test that has to connect anew, or to wait for a delayed acknowledgement, measures the network stack. */
class KeepAliveTests {
    private static final String ORDER = "{\"customerId\": 7, \"productId\": 12, \"quantity\": 2}";

    private final Shop shop = Shop.start();

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void oneConnectionServesManyRequestsEvenAfterErrors() throws IOException {
        URI url = shop.url();
        try (Socket socket = new Socket(url.getHost(), url.getPort());
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(exchange(socket, reader, "GET /orders/42", "")).isEqualTo("HTTP/1.1 200 OK");
            assertThat(exchange(socket, reader, "GET /nowhere", "")).isEqualTo("HTTP/1.1 404 Not Found");
            assertThat(exchange(socket, reader, "GET /orders?limit=%zz", "")).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(exchange(socket, reader, "POST /orders", "{}")).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(exchange(socket, reader, "POST /nowhere", "{}")).isEqualTo("HTTP/1.1 404 Not Found");
            assertThat(exchange(socket, reader, "POST /orders", ORDER)).isEqualTo("HTTP/1.1 201 Created");
        }
    }

    /** A delayed acknowledgement costs 40 ms on Linux; an answer takes well under one. */
    @Test
    @Tag("wall-clock")
    void noAnswerWaitsForADelayedAcknowledgement() {
        ShopClient client = new ShopClient(shop.url());
        int rounds = 200;

        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            client.post("/orders", ORDER);
            client.get("/orders?limit=100");
        }
        Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(2L * rounds);

        assertThat(each).isLessThan(Duration.ofMillis(20));
    }

    /** Sends one request and reads one answer to its last byte, so that the next answer starts a line. */
    private static String exchange(Socket socket, BufferedReader reader, String request, String body)
            throws IOException {
        String text = request + " HTTP/1.1\r\nHost: shop\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        String status = reader.readLine();
        int length = 0;
        for (String header = reader.readLine(); !header.isEmpty(); header = reader.readLine()) {
            length = header.startsWith("Content-Length: ") ? Integer.parseInt(header.substring(16)) : length;
        }
        assertThat(reader.skip(length)).isEqualTo(length);
        return status;
    }
}
