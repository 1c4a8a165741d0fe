package io.perfjunit.report;

import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.TestDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The test session of this process; counts how often each of its tests ran. Owned by the thread that runs the tests. */
final class Session {

    private final SessionDocument document;
    private final Map<String, Integer> attempts = new HashMap<>();

    private Session(SessionDocument document) {
        this.document = document;
    }

    static Session start() {
        String id = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        return new Session(new SessionDocument(id, Instant.now().toString()));
    }

    SessionDocument document() {
        return document;
    }

    /** Counts from 1. */
    synchronized int nextAttempt(TestDocument test) {
        return attempts.merge(test.key(), 1, Integer::sum);
    }
}
