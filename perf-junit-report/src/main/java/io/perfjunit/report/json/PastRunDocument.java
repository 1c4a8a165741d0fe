package io.perfjunit.report.json;

import io.perfjunit.result.EndReason;
import io.perfjunit.sla.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a run when its document is gone: enough to say what has changed since.
 *
 * @param id of the run
 * @param test class, method and invocation
 * @param startedAt wall clock of its first start, ISO 8601 in UTC
 * @param plan what was asked for; runs of other loads cannot be compared
 * @param end why the load ended
 * @param verdict of all budgets together
 * @param budgets how many there were
 * @param met how many of them held
 * @param p95Nanos 95th percentile of the successes; left out when there was none
 * @param throughputPerSecond successes per second
 * @param failedShare share of the iterations that failed, 0 to 1; left out when none was due
 * @param environment where it ran
 */
public record PastRunDocument(
        String id,
        String test,
        String startedAt,
        PlanDocument plan,
        EndReason end,
        Verdict verdict,
        long budgets,
        long met,
        @Nullable Long p95Nanos,
        double throughputPerSecond,
        @Nullable Double failedShare,
        EnvironmentDocument environment) {

    public PastRunDocument {
        Required.field("id", id);
        Required.field("test", test);
        Required.instant("startedAt", startedAt);
        Required.field("plan", plan);
        Required.field("end", end);
        Required.field("verdict", verdict);
        Required.field("environment", environment);
    }

    /** What is kept of that run. */
    public static PastRunDocument of(RunDocument run) {
        CountsDocument counts = run.iterations().counts();
        return new PastRunDocument(
                run.id(),
                run.test().key(),
                run.startedAt(),
                run.plan(),
                run.end(),
                run.verdict().overall(),
                run.verdict().budgets().size(),
                run.verdict().met(),
                run.iterations().successes().p95Nanos(),
                run.iterations().throughputPerSecond(),
                counts.total() == 0 ? null : counts.failedShare(),
                run.environment());
    }

    /** {@code startedAt} as a moment, since texts of different precision do not sort by time. */
    public Instant start() {
        return Instant.parse(startedAt);
    }
}
