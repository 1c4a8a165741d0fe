package io.perfjunit.report.json;

import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.sla.capacity.ProbeOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One probe of a search for the capacity.
 *
 * @param level users or arrivals per second that were asked for
 * @param verifies true when it was the longer look at a level that the search would have ended with
 * @param outcome what became of it
 * @param breaches limits that were broken or could not be decided, in words
 * @param startedAt wall clock of its first start, ISO 8601 in UTC
 * @param windowNanos length of its measured window
 * @param counts how its iterations ended
 * @param throughputPerSecond successes per second
 * @param p50Nanos median response time of successes, where there was one
 * @param p95Nanos their 95th percentile
 * @param p99Nanos their 99th percentile
 * @param health how well the load generator could work
 */
public record ProbeDocument(
        double level,
        boolean verifies,
        ProbeOutcome outcome,
        List<String> breaches,
        String startedAt,
        long windowNanos,
        CountsDocument counts,
        double throughputPerSecond,
        @Nullable Long p50Nanos,
        @Nullable Long p95Nanos,
        @Nullable Long p99Nanos,
        GeneratorHealth.State health) {

    public ProbeDocument {
        Required.field("probe.outcome", outcome);
        Required.instant("probe.startedAt", startedAt);
        Required.field("probe.counts", counts);
        Required.field("probe.health", health);
        breaches = RunDocument.orEmpty(breaches);
    }
}
