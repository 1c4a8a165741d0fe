package io.perfjunit.report.json;

import static io.perfjunit.report.json.WellFormed.text;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Timeline;
import io.perfjunit.run.Environment;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.TestName;
import java.time.Duration;
import java.util.List;

/** Turns a finished run into its document; the only place that looks at both. */
public final class RunMapper {

    private RunMapper() {}

    /** The document of a run that took place in {@code session}. */
    public static RunDocument toDocument(PerfRun run, SessionDocument session) {
        LoadResult result = run.result();
        PartDocument whole = PartMapper.toDocument(result.whole(), true);
        SeriesSteps series = SeriesSteps.of(result);
        return new RunDocument(
                RunDocument.SCHEMA,
                RunDocument.SCHEMA_VERSION,
                run.id(),
                session,
                test(run.test()),
                result.timeline().startedAt().toString(),
                PlanMapper.toDocument(run.plan()),
                run.settings().stream()
                        .map(it -> new SettingDocument(text(it.name()), text(it.value()), text(it.origin())))
                        .toList(),
                timeline(result),
                result.end(),
                result.endCause().map(ErrorMapper::thrown).orElse(null),
                VerdictMapper.toDocument(run.verdict()),
                AnalysisMapper.toDocument(run.analysis()),
                whole.iterations(),
                whole.steps(),
                StepMapper.toDocument(result.coldStart(), Duration.ZERO, true),
                whole.starts(),
                whole.metrics(),
                PartMapper.stages(result, true),
                result.slowest().stream().map(PartMapper::call).toList(),
                run.earlier().stream().map(PartMapper::attempt).toList(),
                result.intervals().stream()
                        .map(interval -> interval(interval, series))
                        .toList(),
                series.leftOut(),
                result.errors().stream().map(ErrorMapper::toDocument).toList(),
                result.hung().stream()
                        .map(hung -> new HungUserDocument(hung.user(), text(hung.frame())))
                        .toList(),
                result.afterUserFailures().stream().map(ErrorMapper::thrown).toList(),
                HealthMapper.toDocument(result.health()),
                result.heap().stream().map(HeapMapper::reading).toList(),
                run.relaxations().stream().map(WellFormed::text).toList(),
                run.notices().stream().map(WellFormed::text).toList(),
                environment(run.environment()),
                run.capacity().map(CapacityMapper::toDocument).orElse(null),
                OverviewMapper.toDocument(run),
                null);
    }

    /** The name of a test. */
    public static TestDocument test(TestName test) {
        return new TestDocument(
                text(test.className()), text(test.methodName()), text(test.invocation()), text(test.title()));
    }

    private static TimelineDocument timeline(LoadResult result) {
        Timeline timeline = result.timeline();
        Duration measured = result.whole().window();
        return new TimelineDocument(
                timeline.windowStart().toNanos(),
                timeline.windowEnd().toNanos(),
                timeline.drained().toNanos(),
                measured.equals(timeline.window()) ? null : measured.toNanos());
    }

    private static IntervalDocument interval(Interval interval, SeriesSteps series) {
        List<SliceDocument> steps = interval.steps().stream()
                .filter(step -> series.holds(step.name()))
                .map(StepMapper::slice)
                .toList();
        return new IntervalDocument(
                interval.start().toNanos(),
                interval.length().toNanos(),
                interval.users(),
                interval.inFlight(),
                StepMapper.slice(interval.iterations()),
                steps,
                BandsDocument.of(interval.iterations().successes()));
    }

    private static EnvironmentDocument environment(Environment environment) {
        return new EnvironmentDocument(
                text(environment.jvm()),
                text(environment.javaVersion()),
                text(environment.os()),
                environment.processors(),
                environment.maxHeapBytes(),
                text(environment.collectors()),
                environment.ci().map(WellFormed::text).orElse(null),
                environment.commit().map(WellFormed::text).orElse(null),
                environment.branch().map(WellFormed::text).orElse(null));
    }
}
