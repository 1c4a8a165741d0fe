package io.perfjunit.report.json;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The test session, one JVM, in which a run took place.
 *
 * @param id unique among sessions
 * @param startedAt when its first load was prepared, ISO 8601 in UTC
 * @param build what all JVMs of one build have in common; left out when it is not known
 */
public record SessionDocument(
        String id, String startedAt, @Nullable String build) {

    public SessionDocument {
        Required.field("session.id", id);
        Required.instant("session.startedAt", startedAt);
    }

    /** {@code startedAt} as a moment, since texts of different precision do not sort by time. */
    public Instant start() {
        return Instant.parse(startedAt);
    }

    /** True when both are known to be of different builds. */
    public boolean isOfAnotherBuildThan(SessionDocument other) {
        return Optional.ofNullable(build)
                .flatMap(ours -> Optional.ofNullable(other.build).map(theirs -> !ours.equals(theirs)))
                .orElse(false);
    }
}
