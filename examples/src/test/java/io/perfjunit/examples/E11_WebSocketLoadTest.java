package io.perfjunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.AfterUser;
import io.perfjunit.BeforeUser;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Messages over a WebSocket: {@code step} times a question, {@code await} waits for its answer, which comes by itself. */
@Sla(errorRate = "0%")
class E11_WebSocketLoadTest {

    // tag::websocket[]
    /** The connection of one user, on which the answer to a question is the next message. */
    static final class QuoteSocket extends WebSocketListener {

        private final WebSocket socket;
        private volatile CompletableFuture<String> answer = new CompletableFuture<>();

        QuoteSocket(OkHttpClient client, Request request) {
            socket = client.newWebSocket(request, this);
        }

        CompletableFuture<String> ask(String article) {
            answer = new CompletableFuture<>();
            socket.send(article);
            return answer;
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            answer.complete(text);
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable failure, Response response) {
            answer.completeExceptionally(failure);
        }
    }

    @BeforeUser
    void connects(VirtualUser user) {
        user.set(QuoteSocket.class, new QuoteSocket(client, request));
    }

    @LoadTest(users = 4, iterations = 200)
    @Sla(step = "quote", p95 = "1s")
    void asksOverAWebSocket(VirtualUser user) throws Exception {
        QuoteSocket socket = user.get(QuoteSocket.class);
        String quote = user.step("quote", () -> user.await(socket.ask("pen")));
        assertThat(quote).isEqualTo("pen costs 42");
    }

    @AfterUser
    void disconnects(VirtualUser user) {
        user.get(QuoteSocket.class).socket.close(1000, "bye");
    }
    // end::websocket[]

    static final OkHttpClient client = new OkHttpClient();
    static MockWebServer web;
    static Request request;

    @BeforeAll
    static void open() throws Exception {
        web = new MockWebServer();
        web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest asked) {
                return new MockResponse.Builder().webSocketUpgrade(new Quotes()).build();
            }
        });
        web.start();
        request = new Request.Builder().url(web.url("/quotes")).build();
    }

    @AfterAll
    static void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        web.close();
    }

    /** Answers on the side of the service. */
    private static final class Quotes extends WebSocketListener {

        @Override
        public void onMessage(WebSocket webSocket, String article) {
            webSocket.send(article + " costs 42");
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(code, reason);
        }
    }
}
