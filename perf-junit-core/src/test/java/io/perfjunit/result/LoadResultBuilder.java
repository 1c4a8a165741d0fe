package io.perfjunit.result;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** A result put together by hand: a window of ten seconds that opens with the first start, unless it is told otherwise. */
public final class LoadResultBuilder {

    private Duration windowStart = Duration.ZERO;
    private Duration windowEnd = Duration.ofSeconds(10);
    private EndReason end = EndReason.DURATION;
    private StepResult iterations = StepResult.empty("");
    private final Map<String, StepResult> steps = new LinkedHashMap<>();
    private final List<Interval> intervals = new ArrayList<>();
    private final List<ErrorGroup> errors = new ArrayList<>();
    private final List<LoadResult.HungUser> hung = new ArrayList<>();
    private final List<Exemplar> slowest = new ArrayList<>();
    private GeneratorHealth health = GeneratorHealth.UNKNOWN;

    private final List<LoadPart> stages = new ArrayList<>();
    private final List<MetricResult> metrics = new ArrayList<>();
    private final List<HeapReading> heap = new ArrayList<>();
    private Starts starts = Starts.NONE;

    private LoadResultBuilder() {}

    public static LoadResultBuilder aResult() {
        return new LoadResultBuilder();
    }

    /** Iterations that succeeded in so many nanoseconds each, and iterations that failed. */
    public static LoadResult ofNanos(long[] successes, int errors) {
        return aResult().iterations(step("", successes, errors)).build();
    }

    /** So many iterations of one millisecond, two milliseconds and so on. */
    public static LoadResult ofMillisUpTo(int slowest) {
        return ofNanos(rising(slowest, i -> i * 1_000_000), 0);
    }

    public static long[] rising(int n, LongUnaryOperator nanos) {
        return LongStream.rangeClosed(1, n).map(nanos).toArray();
    }

    public static long[] same(int n, long nanos) {
        long[] values = new long[n];
        Arrays.fill(values, nanos);
        return values;
    }

    /** A step with latencies of successes and a number of errors, each of which took 1 ms; no limit was counted. */
    public static StepResult step(String name, long[] successes, int errors) {
        Latencies times = new Latencies(LatencyHistogram.ofNanos(successes), Map.of());
        return new StepResult(
                name,
                OutcomeCounts.of(successes.length, 0, errors, 0, 0, 0),
                times,
                times,
                LatencyHistogram.ofNanos(same(errors, 1_000_000)),
                successes.length,
                0);
    }

    /** The same as {@link #step}, with calls over {@code limits} counted one by one as the recorder does. */
    public static StepResult counted(String name, long[] successes, int errors, Duration... limits) {
        Map<Long, Long> over = new LinkedHashMap<>();
        for (Duration limit : limits) {
            over.put(
                    limit.toNanos(),
                    Arrays.stream(successes)
                            .filter(nanos -> nanos > limit.toNanos())
                            .count());
        }
        StepResult step = step(name, successes, errors);
        Latencies times = new Latencies(step.successes(), over);
        return new StepResult(name, step.counts(), times, times, step.failures(), step.completedInWindow(), 0);
    }

    public LoadResultBuilder window(Duration start, Duration length) {
        windowStart = start;
        windowEnd = start.plus(length);
        return this;
    }

    public LoadResultBuilder end(EndReason reason) {
        end = reason;
        return this;
    }

    public LoadResultBuilder iterations(StepResult step) {
        iterations = step;
        return this;
    }

    public LoadResultBuilder withStep(StepResult step) {
        steps.put(step.name(), step);
        return this;
    }

    /** An interval of one second that begins where the last one ended. */
    public LoadResultBuilder second(StepInterval iterationsOfIt, StepInterval... stepsOfIt) {
        return interval(Duration.ofSeconds(1), iterationsOfIt, stepsOfIt);
    }

    /** An interval that begins where the last one ended. */
    public LoadResultBuilder interval(Duration length, StepInterval iterationsOfIt, StepInterval... stepsOfIt) {
        Duration start = intervals.isEmpty()
                ? Duration.ZERO
                : intervals.get(intervals.size() - 1).end();
        intervals.add(new Interval(start, length, 4, 4, iterationsOfIt, List.of(stepsOfIt)));
        return this;
    }

    /** What ended in an interval: successes of so many nanoseconds, and errors. */
    public static StepInterval slice(String name, long[] successes, int errors) {
        Latencies times = new Latencies(LatencyHistogram.ofNanos(successes), Map.of());
        return new StepInterval(name, OutcomeCounts.of(successes.length, 0, errors, 0, 0, 0), times, times);
    }

    public LoadResultBuilder stage(LoadPart part) {
        stages.add(part);
        return this;
    }

    public LoadResultBuilder metric(MetricResult metric) {
        metrics.add(metric);
        return this;
    }

    public LoadResultBuilder starts(Starts kept) {
        starts = kept;
        return this;
    }

    public LoadResultBuilder error(ErrorGroup group) {
        errors.add(group);
        return this;
    }

    public LoadResultBuilder hung(int user, String frame) {
        hung.add(new LoadResult.HungUser(user, frame));
        return this;
    }

    public LoadResultBuilder slowest(List<Exemplar> calls) {
        slowest.addAll(calls);
        return this;
    }

    public LoadResultBuilder health(GeneratorHealth value) {
        health = value;
        return this;
    }

    /** Heap in use after a young collection. */
    public LoadResultBuilder heap(Duration at, long bytes) {
        heap.add(new HeapReading(at, bytes, false));
        return this;
    }

    public LoadResultBuilder heap(HeapReading reading) {
        heap.add(reading);
        return this;
    }

    public LoadResult build() {
        return new LoadResult(
                new Timeline(Instant.EPOCH, windowStart, windowEnd, windowEnd),
                end,
                Optional.empty(),
                new LoadPart(
                        "",
                        windowStart,
                        windowEnd,
                        windowEnd.minus(windowStart),
                        iterations,
                        List.copyOf(steps.values()),
                        starts,
                        metrics),
                stages,
                StepResult.empty(""),
                intervals,
                errors,
                slowest,
                health,
                heap,
                hung,
                List.of());
    }
}
