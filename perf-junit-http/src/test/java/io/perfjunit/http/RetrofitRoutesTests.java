package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.Load;
import io.perfjunit.result.LoadResult;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;
import retrofit2.http.Url;

class RetrofitRoutesTests {

    interface Shop {

        @GET("articles/{slug}")
        Call<ResponseBody> article(@Path("slug") String slug, @Query("x") String x);

        @GET("/articles/{slug}?fixed=1")
        Call<ResponseBody> fromRoot(@Path("slug") String slug);

        @HTTP(method = "DELETE", path = "articles/{slug}")
        Call<ResponseBody> delete(@Path("slug") String slug);

        @GET
        Call<ResponseBody> anywhere(@Url String url);

        @GET("articles/{slug}")
        Call<ResponseBody> named(@Path("slug") String slug, @Tag StepName step);
    }

    private final ScriptedServer server = ScriptedServer.answering(200, "text/plain", "hello");

    @AfterEach
    void close() {
        server.close();
    }

    private Shop shop(String base) {
        return new Retrofit.Builder()
                .baseUrl(server.url() + base)
                .client(HttpSteps.instrument(new OkHttpClient.Builder()).build())
                .validateEagerly(true)
                .build()
                .create(Shop.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /articles/{slug}",
        "/api/v1/, /api/v1/articles/{slug}",
        "/tenants/42/, /tenants/{id}/articles/{slug}"
    })
    void aCallIsNamedByThePathOfItsAnnotationBehindTheBaseUrl(String base, String route) throws Exception {
        Shop shop = shop(base);
        LoadResult result = Load.users(1).iterations(3).run(user -> {
            shop.article("red-shoes-" + user.iteration(), "1").execute();
            shop.delete("red-shoes").execute();
            shop.fromRoot("red-shoes").execute();
        });

        assertThat(result.step("GET " + route)).isPresent();
        assertThat(result.step("DELETE " + route)).isPresent();
        assertThat(result.step("GET /articles/{slug}")).isPresent();
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void aUrlOfTheCallersAndANameComeBeforeIt() throws Exception {
        Shop shop = shop("/api/");
        LoadResult result = Load.users(1).iterations(1).run(user -> {
            shop.anywhere("/orders/42").execute();
            shop.named("red-shoes", HttpSteps.named("look")).execute();
        });

        assertThat(result.step("GET /orders/{id}")).isPresent();
        assertThat(result.step("look")).isPresent();
        assertThat(result.steps()).hasSize(2);
    }
}
