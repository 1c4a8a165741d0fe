package io.perfjunit.report.json;

import java.time.Instant;

/**
 * A load that was begun. It is written before the load and removed when its run is kept, so one that stays tells of a load whose
 * process was ended in the middle.
 *
 * @param session the test session that began it
 * @param test which test it is
 * @param startedAt when, ISO 8601 in UTC
 */
public record BegunDocument(SessionDocument session, TestDocument test, String startedAt) {

    public BegunDocument {
        Required.field("session", session);
        Required.field("test", test);
        Required.instant("startedAt", startedAt);
    }

    /** {@code startedAt} as a moment. */
    public Instant start() {
        return Instant.parse(startedAt);
    }
}
