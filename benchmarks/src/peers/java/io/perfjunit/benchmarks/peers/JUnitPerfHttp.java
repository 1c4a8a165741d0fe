package io.perfjunit.benchmarks.peers;

import io.perfjunit.benchmarks.HttpContestant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** JUnitPerf with OkHttp as its users write it: one client for all, with room for all connections, else as it comes. */
public final class JUnitPerfHttp implements HttpContestant {

    @Override
    public String name() {
        return "JUnitPerf + OkHttp";
    }

    @Override
    public void run(String url, int connections, Duration length) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
                .build();
        Request request = new Request.Builder().url(url).build();
        new JUnitPerfLoad().run(connections, length.toNanos(), () -> call(client, request));
    }

    private static void call(OkHttpClient client, Request request) {
        try (Response response = client.newCall(request).execute()) {
            byte[] body = response.body().bytes();
            if (response.code() != 200 || body.length != 100) {
                throw new IllegalStateException("status " + response.code() + ", " + body.length + " bytes");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
