package io.perfjunit.examples.studies;

import io.perfjunit.examples.studies.service.Answer;
import io.perfjunit.examples.studies.service.Asked;
import io.perfjunit.examples.studies.service.BusyLock;
import io.perfjunit.examples.studies.service.Endpoint;
import io.perfjunit.examples.studies.service.Routes;
import io.perfjunit.examples.studies.service.WebService;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The service of study 3: posts, users, albums and comments in a database file that one request at a time may use. It bears about 60
 * requests a second. Who finds the file locked tries again a little later, as SQLite's clients do, so some wait for long and others not
 * at all. The sessions of 64 users are kept in memory; those of others have to be read again while the file is locked, so more users get
 * less done. Nothing ever fails.
 */
final class PostsApi implements AutoCloseable {

    private static final long LOCKED_MILLIS = 16;
    private static final long SESSION_MILLIS = 10;
    private static final int SESSIONS_IN_MEMORY = 64;
    private static final Duration FRESH = Duration.ofMillis(600);

    private final BusyLock file = new BusyLock(1, Duration.ofMillis(12), Duration.ofSeconds(60));
    private final Map<String, Boolean> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > SESSIONS_IN_MEMORY;
        }
    };
    private final WebService service;
    private volatile long albumsReadAt = Long.MIN_VALUE / 2;

    private PostsApi() {
        service = WebService.start(120, routes());
    }

    static PostsApi start() {
        return new PostsApi();
    }

    URI url() {
        return service.url();
    }

    /** Each with the mean time that it takes beside the locked file: to put its answer together, to ask other machines. */
    private Routes routes() {
        return new Routes()
                .on("GET /posts", taking(28))
                .on("GET /posts/{id}", taking(32))
                .on("POST /posts", taking(110))
                .on("PUT /posts/{id}", taking(80))
                .on("GET /posts/{id}/comments", taking(60))
                .on("GET /comments", taking(58))
                .on("GET /users", taking(150))
                .on("GET /users/{id}", taking(48))
                .on("GET /albums", this::albums)
                .on("GET /albums/{id}/photos", taking(40));
    }

    private Endpoint taking(long meanMillis) {
        return asked -> {
            Thread.sleep(Math.round(
                    -meanMillis * Math.log(1 - ThreadLocalRandom.current().nextDouble())));
            useFile(asked.bearer().orElse("nobody"));
            return Answer.ok();
        };
    }

    /** Kept for a moment in memory, which is why they stay quick: the more are asked for them, the fewer read the file. */
    private Answer albums(Asked asked) throws InterruptedException {
        if (System.nanoTime() - albumsReadAt > FRESH.toNanos()) {
            albumsReadAt = System.nanoTime();
            useFile(asked.bearer().orElse("nobody"));
        } else {
            Thread.sleep(LOCKED_MILLIS);
        }
        return Answer.ok();
    }

    private void useFile(String user) throws InterruptedException {
        file.enter();
        try {
            boolean known = sessions.put(user, true) != null;
            Thread.sleep(known ? LOCKED_MILLIS : LOCKED_MILLIS + SESSION_MILLIS);
        } finally {
            file.leave();
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
