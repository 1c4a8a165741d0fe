package io.perfjunit.report.json;

import io.perfjunit.result.EndReason;
import java.util.List;

/**
 * An earlier attempt of a load that was run more than once to be sure of its verdict. Its distributions have no histograms.
 *
 * @param startedAt wall clock of its first start, ISO 8601 in UTC
 * @param end why it ended
 * @param verdict what became of the budgets, on this attempt alone
 * @param whole what was measured in the whole load
 * @param stages what was measured in each stage; empty when there was but one
 * @param health how well the load generator could work
 */
public record AttemptDocument(
        String startedAt,
        EndReason end,
        VerdictDocument verdict,
        PartDocument whole,
        List<PartDocument> stages,
        HealthDocument health)
        implements Measured {

    public AttemptDocument {
        Required.instant("attempt.startedAt", startedAt);
        Required.field("attempt.end", end);
        Required.field("attempt.verdict", verdict);
        Required.field("attempt.whole", whole);
        Required.field("attempt.health", health);
        stages = RunDocument.orEmpty(stages);
    }
}
