package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;

/** How clients are cut to the number of users. */
class ClientsTests {

    private static final HttpSettings PLAIN = HttpSettings.of(new BaseUrl("http://localhost"));
    private static final HttpSettings SECURE = HttpSettings.of(new BaseUrl("https://localhost"));

    private static List<OkHttpClient> clients(HttpSettings settings, int users) {
        try (Clients clients = new Clients(settings, users)) {
            return IntStream.range(0, users)
                    .mapToObj(user -> clients.ofUser(user, EventListener.NONE))
                    .toList();
        }
    }

    private static long pools(List<OkHttpClient> clients) {
        return clients.stream().map(OkHttpClient::connectionPool).distinct().count();
    }

    @Test
    void everyUserHasItsOwnConnections() {
        assertThat(pools(clients(PLAIN, 3))).isEqualTo(3);
    }

    @Test
    void veryManyUsersSharePools() {
        assertThat(pools(clients(PLAIN, Clients.MOST + 10))).isEqualTo(Clients.MOST);
    }

    @Test
    void onRequestAllTakeTheirsFromOnePool() {
        List<OkHttpClient> clients = clients(PLAIN.with(HttpConnections.SHARED), 5);
        assertThat(clients).extracting(OkHttpClient::connectionPool).containsOnly(pool(clients));
        assertThat(clients.get(0).dispatcher().getMaxRequestsPerHost()).isEqualTo(5);
    }

    private static ConnectionPool pool(List<OkHttpClient> clients) {
        return clients.get(0).connectionPool();
    }

    @Test
    void nobodyWaitsForTheDispatcher() {
        List<OkHttpClient> clients = clients(PLAIN, Clients.MOST * 3);
        assertThat(clients).allSatisfy(client -> assertThat(client.dispatcher().getMaxRequests())
                .isEqualTo(3));
    }

    @Test
    void versionTwoIsSpokenAtOnceWithoutTls() {
        assertThat(clients(PLAIN.with(HttpProtocol.HTTP_2), 1).get(0).protocols())
                .containsExactly(Protocol.H2_PRIOR_KNOWLEDGE);
        assertThat(clients(SECURE.with(HttpProtocol.HTTP_2), 1).get(0).protocols())
                .containsExactly(Protocol.HTTP_2, Protocol.HTTP_1_1);
        assertThat(clients(SECURE.with(HttpProtocol.HTTP_1_1), 1).get(0).protocols())
                .containsExactly(Protocol.HTTP_1_1);
    }

    @Test
    void nothingHappensTwiceOnItsOwn() {
        assertThat(clients(PLAIN, 1).get(0).retryOnConnectionFailure()).isFalse();
        assertThat(clients(PLAIN, 1).get(0).followRedirects()).isFalse();
    }
}
