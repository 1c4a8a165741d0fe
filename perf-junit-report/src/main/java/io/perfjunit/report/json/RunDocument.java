package io.perfjunit.report.json;

import io.perfjunit.result.EndReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of one load test, complete: pages and summaries are made from this alone, so that they can be made again from files.
 *
 * <p>Times are whole nanoseconds with the unit in the name of the field; offsets count from the first start of the load. A field
 * without a value is left out.
 *
 * @param schema always {@link #SCHEMA}
 * @param schemaVersion raised when a field changes its meaning or goes away; new fields do not raise it
 * @param id unique among all runs
 * @param session the test session that ran it
 * @param test which test it was
 * @param startedAt wall clock of the first start, ISO 8601 in UTC
 * @param plan what was asked for
 * @param settings every effective setting with its origin
 * @param timeline when the parts of the load were
 * @param end why the load ended
 * @param endCause what ended it, when that was thrown: a failed assumption, a fatal error
 * @param verdict the budgets and what became of them
 * @param analysis what the load tells beside whether it kept its budgets; left out in documents of older versions
 * @param iterations whole iterations of the measured window
 * @param steps steps of the measured window, in order of first appearance
 * @param coldStart whole iterations of ramp-up and warm-up
 * @param starts how well iterations kept their schedule; left out where there was none
 * @param metrics what the body and the JVM told beside the calls
 * @param stages what was measured in each stage; empty when there was but one
 * @param slowest the slowest calls of the iteration and of every step, the slowest first
 * @param earlierAttempts earlier attempts of the load, in order; empty for most runs
 * @param intervals the time series
 * @param stepsWithoutSeries steps left out of the time series because there were too many
 * @param errors failures by kind
 * @param hungUsers virtual users that could not be stopped
 * @param afterUserFailures what {@code @AfterUser} threw
 * @param health how well the load generator could work
 * @param heap heap in use after each garbage collection, in order; thinned where there were many
 * @param relaxations limits that were loosened from outside
 * @param notices what else a reader of the figures has to know, in words
 * @param environment where it ran
 * @param capacity what a search for the capacity has found; left out where there was none
 * @param overview what a reader wants to know first; left out by earlier versions
 * @param baseline the run that was kept of this test to compare others with; left out where none was
 */
public record RunDocument(
        String schema,
        int schemaVersion,
        String id,
        SessionDocument session,
        TestDocument test,
        String startedAt,
        PlanDocument plan,
        List<SettingDocument> settings,
        TimelineDocument timeline,
        EndReason end,
        @Nullable ThrownDocument endCause,
        VerdictDocument verdict,
        @Nullable AnalysisDocument analysis,
        StepDocument iterations,
        List<StepDocument> steps,
        StepDocument coldStart,
        @Nullable StartsDocument starts,
        List<MetricDocument> metrics,
        List<PartDocument> stages,
        List<CallDocument> slowest,
        List<AttemptDocument> earlierAttempts,
        List<IntervalDocument> intervals,
        int stepsWithoutSeries,
        List<ErrorDocument> errors,
        List<HungUserDocument> hungUsers,
        List<ThrownDocument> afterUserFailures,
        HealthDocument health,
        List<HeapReadingDocument> heap,
        List<String> relaxations,
        List<String> notices,
        EnvironmentDocument environment,
        @Nullable CapacityDocument capacity,
        @Nullable OverviewDocument overview,
        @Nullable BaselineDocument baseline)
        implements Measured {

    /** What kind of document this is. */
    public static final String SCHEMA = "perf-junit-run";

    /** The version that is written, and the newest that can be read. */
    public static final int SCHEMA_VERSION = 1;

    public RunDocument {
        Required.field("id", id);
        Required.field("session", session);
        Required.field("test", test);
        Required.instant("startedAt", startedAt);
        Required.field("plan", plan);
        Required.field("timeline", timeline);
        Required.field("end", end);
        Required.field("verdict", verdict);
        Required.field("iterations", iterations);
        Required.field("coldStart", coldStart);
        Required.field("health", health);
        Required.field("environment", environment);
        settings = orEmpty(settings);
        steps = orEmpty(steps);
        metrics = orEmpty(metrics);
        stages = orEmpty(stages);
        slowest = orEmpty(slowest);
        earlierAttempts = orEmpty(earlierAttempts);
        intervals = orEmpty(intervals);
        errors = orEmpty(errors);
        hungUsers = orEmpty(hungUsers);
        afterUserFailures = orEmpty(afterUserFailures);
        heap = orEmpty(heap);
        relaxations = orEmpty(relaxations);
        notices = orEmpty(notices);
    }

    /** {@code startedAt} as a moment, since texts of different precision do not sort by time. */
    public Instant start() {
        return Instant.parse(startedAt);
    }

    @Override
    public PartDocument whole() {
        return new PartDocument(
                "",
                timeline.windowStartNanos(),
                timeline.windowEndNanos(),
                timeline.windowNanos(),
                iterations,
                steps,
                starts,
                metrics);
    }

    /** What was observed beside the budgets; empty in documents of older versions. */
    public List<FindingDocument> findings() {
        return analysis == null ? List.of() : analysis.findings();
    }

    /** What its levels tell together; empty for a load that is no sweep. */
    public Optional<SweepDocument> sweep() {
        return Optional.ofNullable(analysis).map(AnalysisDocument::sweep);
    }

    /** The step of that name; the iteration as a whole for the empty name. */
    public Optional<StepDocument> step(String name) {
        return whole().step(name);
    }

    /** The same run with sentences that sum it up. */
    public RunDocument with(List<String> summary) {
        OverviewDocument first = overview == null ? new OverviewDocument(List.of(), List.of(), null) : overview;
        return with(intervals, first.with(summary), baseline);
    }

    /** The same run without its time series, for whoever has to hold many of them. */
    public RunDocument withoutIntervals() {
        return with(List.of(), overview, baseline);
    }

    /** The same run beside what it is to be compared with, or beside nothing. */
    public RunDocument against(@Nullable BaselineDocument kept) {
        return with(intervals, overview, kept);
    }

    private RunDocument with(
            List<IntervalDocument> series, @Nullable OverviewDocument first, @Nullable BaselineDocument kept) {
        return new RunDocument(
                schema,
                schemaVersion,
                id,
                session,
                test,
                startedAt,
                plan,
                settings,
                timeline,
                end,
                endCause,
                verdict,
                analysis,
                iterations,
                steps,
                coldStart,
                starts,
                metrics,
                stages,
                slowest,
                earlierAttempts,
                series,
                stepsWithoutSeries,
                errors,
                hungUsers,
                afterUserFailures,
                health,
                heap,
                relaxations,
                notices,
                environment,
                capacity,
                first,
                kept);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
