package io.perfjunit.examples.studies;

import io.perfjunit.examples.studies.service.Answer;
import io.perfjunit.examples.studies.service.Asked;
import io.perfjunit.examples.studies.service.BusyLock;
import io.perfjunit.examples.studies.service.Routes;
import io.perfjunit.examples.studies.service.WebService;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The service of study 5: it stores triggers, each with three statements on one of 20 connections of a pool. Who gets none tries again
 * for a while and fails in the end. The same work is there in the variants that were tried.
 */
final class TriggerApi implements AutoCloseable {

    private static final int CONNECTIONS = 20;
    private static final long STATEMENT_MILLIS = 20;
    private static final long MATCHING_MILLIS = 25;
    private static final int REQUESTS = 420;

    private final BusyLock pool = new BusyLock(CONNECTIONS, Duration.ofMillis(80), Duration.ofMillis(800));
    private final ThreadPoolExecutor others =
            new ThreadPoolExecutor(REQUESTS, REQUESTS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final WebService service;

    private TriggerApi() {
        others.prestartAllCoreThreads();
        service = WebService.start(REQUESTS, new Routes().on("POST /trigger/{id}", this::store));
    }

    static TriggerApi start() {
        return new TriggerApi();
    }

    URI url() {
        return service.url();
    }

    private Answer store(Asked asked) throws Exception {
        return switch (asked.id()) {
            case "as-it-is", "renamed" -> onConnection(3 * STATEMENT_MILLIS);
            // All statements go out together, and the connection is held until the answer to the last has been matched.
            case "pipelining" -> onConnection(3 * STATEMENT_MILLIS + MATCHING_MILLIS);
            case "gather" -> gather();
            default -> Answer.error(404, "no such variant");
        };
    }

    /** All three at once, each on a connection of its own: what one saves in time, it loses in waiting for three. */
    private Answer gather() throws Exception {
        Future<Answer> second = others.submit(() -> onConnection(STATEMENT_MILLIS));
        Future<Answer> third = others.submit(() -> onConnection(STATEMENT_MILLIS));
        Answer first = onConnection(STATEMENT_MILLIS);
        return Stream.of(first, second.get(), third.get())
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElse(first);
    }

    private Answer onConnection(long millis) throws InterruptedException {
        if (!pool.enter()) {
            keepForLater();
            return Answer.error(503, "connections exhausted");
        }
        try {
            Thread.sleep(millis);
            return Answer.ok();
        } finally {
            pool.leave();
        }
    }

    /** Who failed is written down to be done again, with two more statements on the same connections: giving up costs them, too. */
    private void keepForLater() throws InterruptedException {
        while (!pool.enter()) {
            // One of the next tries will do.
        }
        try {
            Thread.sleep(2 * STATEMENT_MILLIS);
        } finally {
            pool.leave();
        }
    }

    @Override
    public void close() {
        service.close();
        others.shutdownNow();
    }
}
