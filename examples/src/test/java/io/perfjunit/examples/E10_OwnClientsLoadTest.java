package io.perfjunit.examples;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.VirtualUser;
import io.perfjunit.examples.shop.NewOrder;
import io.perfjunit.examples.shop.Shop;
import io.perfjunit.http.HttpSpan;
import io.perfjunit.http.HttpSteps;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Clients that the application has already, each made part of the load in a few lines. */
@Sla(errorRate = "0%")
class E10_OwnClientsLoadTest {

    // tag::retrofit[]
    interface ShopApi {

        @GET("orders/{id}")
        Call<JsonNode> order(@Path("id") long id);

        @POST("orders")
        Call<JsonNode> place(@Body NewOrder order);
    }

    static ShopApi shopApi(URI url) {
        OkHttpClient client = HttpSteps.instrument(new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(4, 5, MINUTES))) // as many connections as users
                .build();
        return new Retrofit.Builder()
                .baseUrl(url + "/")
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create())
                .build()
                .create(ShopApi.class);
    }

    @LoadTest(users = 4, iterations = 200)
    @Sla(step = "GET /orders/{id}", p95 = "1s")
    @Sla(step = "POST /orders", p95 = "1s")
    void retrofit() throws IOException {
        JsonNode order = api.place(new NewOrder(7, 42, 1)).execute().body();
        api.order(order.path("id").asLong()).execute();
    }
    // end::retrofit[]

    // tag::jdk[]
    static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
        return HttpSteps.time(request.method(), request.uri(), span -> {
            HttpResponse<byte[]> response = jdk.send(request, BodyHandlers.ofByteArray());
            span.answered(response.statusCode(), response.body().length);
            return response;
        });
    }

    static CompletableFuture<HttpResponse<byte[]>> sendAsync(HttpRequest request) {
        HttpSpan span = HttpSteps.begin(request.method(), request.uri());
        return jdk.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
            if (failure == null) {
                span.answered(response.statusCode(), response.body().length);
            } else {
                span.failed(failure);
            }
        });
    }
    // end::jdk[]

    @LoadTest(users = 4, iterations = 200)
    @Sla(step = "GET /orders/{id}", p95 = "1s")
    @Sla(step = "GET /orders", p95 = "1s")
    void jdkClient(VirtualUser user) throws Exception {
        URI url = shop.url();
        assertThat(send(HttpRequest.newBuilder(url.resolve("/orders/42")).build())
                        .statusCode())
                .isEqualTo(200);
        user.await(
                sendAsync(HttpRequest.newBuilder(url.resolve("/orders?limit=3")).build()));
    }

    // tag::restassured[]
    static final Filter STEPS =
            (request, response, chain) -> HttpSteps.time(request.getMethod(), request.getUserDefinedPath(), span -> {
                Response answer = chain.next(request, response);
                span.answered(answer.statusCode(), answer.asByteArray().length);
                return answer;
            });

    @LoadTest(users = 2, iterations = 50)
    @Sla(step = "GET /orders/{id}", p95 = "5s")
    void restAssured() {
        given().filter(STEPS)
                .baseUri(shop.url().toString())
                .get("/orders/{id}", 42)
                .then()
                .statusCode(200);
    }
    // end::restassured[]

    // tag::spring[]
    static final ClientHttpRequestInterceptor INTERCEPTOR =
            (request, body, execution) -> HttpSteps.time(request.getMethod().name(), request.getURI(), span -> {
                ClientHttpResponse response = execution.execute(request, body);
                int received = response.getBody().readAllBytes().length; // the buffering factory keeps them
                span.sent(body.length).answered(response.getStatusCode().value(), received);
                return response;
            });

    static RestClient restClient(URI url) {
        return RestClient.builder()
                .baseUrl(url)
                .requestFactory(new BufferingClientHttpRequestFactory(new JdkClientHttpRequestFactory(jdk)))
                .requestInterceptor(INTERCEPTOR)
                .build();
    }

    @LoadTest(users = 4, iterations = 200)
    @Sla(step = "GET /orders/{id}", p95 = "1s")
    void springRestClient() {
        spring.get().uri("/orders/{id}", 42).retrieve().toBodilessEntity();
    }
    // end::spring[]

    static Shop shop;
    static ShopApi api;
    static HttpClient jdk;
    static RestClient spring;

    @BeforeAll
    static void open() {
        shop = Shop.start();
        api = shopApi(shop.url());
        jdk = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        spring = restClient(shop.url());
    }

    @AfterAll
    static void close() {
        shop.close();
    }
}
