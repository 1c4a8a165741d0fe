package io.perfjunit.examples.studies.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Passes requests on to a service behind it, and gives up after a limit with 504, as gateways do. The service goes on with what it was
 * asked: nobody tells it.
 */
public final class Gateway implements Endpoint, AutoCloseable {

    private static final int THREADS = 4;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final URI service;
    private final Duration limit;

    public Gateway(URI service, Duration limit) {
        this.service = service;
        this.limit = limit;
        threads.prestartAllCoreThreads();
    }

    @Override
    public Answer answer(Asked asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + asked.target()))
                .timeout(limit)
                .method(asked.method(), BodyPublishers.ofByteArray(asked.body()));
        asked.authorization().ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (HttpTimeoutException late) {
            return Answer.error(504, "upstream request timeout");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
