package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class RehearsalTests {

    @Test
    void allCallsOfTheRehearsalAreAnswered() {
        List<Integer> statuses = new ArrayList<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    var response = chain.proceed(chain.request());
                    statuses.add(response.code());
                    return response;
                })
                .build();

        Rehearsal.of(client);

        assertThat(statuses).hasSize(10).containsOnly(200);
        assertThat(client.connectionPool().connectionCount()).isZero();
    }

    @Test
    void theServiceSeesNothingOfIt() {
        try (ScriptedServer server = ScriptedServer.answering(200, "text/plain", "hello")) {
            HttpRun.once(server, (http, user) -> {});

            assertThat(server.connections()).isZero();
        }
    }
}
