package io.perfjunit.report.json;

import java.time.Instant;

/**
 * The test session, one JVM, in which a run took place.
 *
 * @param id unique among sessions
 * @param startedAt when its first load was prepared, ISO 8601 in UTC
 */
public record SessionDocument(String id, String startedAt) {

    public SessionDocument {
        Required.field("session.id", id);
        Required.instant("session.startedAt", startedAt);
    }

    /** {@code startedAt} as a moment, since texts of different precision do not sort by time. */
    public Instant start() {
        return Instant.parse(startedAt);
    }
}
