package io.perfjunit.report;

import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.TestDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The test session of this process; counts how often each of its tests ran. Owned by the thread that runs the tests. */
final class Session {

    private static final Session THIS_PROCESS = of(BuildProcess.id());

    private final SessionDocument document;
    private final Map<Place, Integer> attempts = new HashMap<>();

    private Session(SessionDocument document) {
        this.document = document;
    }

    /** A session of its own, of a build that is not known. */
    static Session start() {
        return of(Optional.empty());
    }

    /** A session of its own, of a build. */
    static Session of(Optional<String> build) {
        String id = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        return new Session(new SessionDocument(id, Instant.now().toString(), build.orElse(null)));
    }

    /**
     * The session of this process, however many test plans run in it: a build tool that runs failed tests again does so with a
     * plan of its own, and both attempts are to be kept.
     */
    static Session ofThisProcess() {
        return THIS_PROCESS;
    }

    SessionDocument document() {
        return document;
    }

    /** Counts from 1, in every folder by itself: a run whose report goes elsewhere is no attempt of this one. */
    synchronized int nextAttempt(Path folder, TestDocument test) {
        return attempts.merge(new Place(folder, test.key()), 1, Integer::sum);
    }

    private record Place(Path folder, String test) {}
}
