package io.perfjunit.report;

import io.perfjunit.result.Interval;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Makes up the stages of a load one after the other. */
final class PartsFixture {

    private final Random random = new Random(4711);
    private final List<LoadPart> parts = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();
    private StepResult coldStart = StepResult.empty("");
    private Duration now = Duration.ZERO;

    /** A stage with what it measured. */
    void add(StageFixture stage, List<StepFixture> steps, SeriesFixture series, LoadFixture load) {
        Duration begin = now;
        series.intervals().stream().map(interval -> later(interval, begin)).forEach(intervals::add);
        Duration start = begin.plus(stage.leadIn());
        now = start.plus(stage.window());
        parts.add(new LoadPart(
                stage.name(),
                start,
                now,
                stage.window(),
                series.iterations(),
                steps.stream()
                        .map(step -> measured(series.window(step.name()), load))
                        .toList(),
                stage.isOpen() ? starts(series) : Starts.NONE,
                load.metrics));
        if (!stage.leadIn().isZero()) {
            coldStart = coldStart.plus(series.coldStart());
        }
    }

    private static StepResult measured(StepResult step, LoadFixture load) {
        return load.protocol
                .map(protocol -> new ExchangeFixture(protocol, load.connectionMillis, load.phases).of(step))
                .orElse(step);
    }

    private static Interval later(Interval interval, Duration by) {
        return new Interval(
                interval.start().plus(by),
                interval.length(),
                interval.users(),
                interval.inFlight(),
                interval.iterations(),
                interval.steps());
    }

    private Starts starts(SeriesFixture series) {
        long missed = series.missed();
        long waited = series.waited();
        long awaited = series.iterations().counts().total() - missed - waited;
        LatencyHistogram lag = LatencyHistogram.ofNanos(LongStream.range(0, awaited)
                .map(i -> 40_000 + random.nextInt(180_000))
                .toArray());
        return new Starts(lag, waited, missed);
    }

    LoadPart whole() {
        return parts.stream().reduce(LoadPart::plus).orElseThrow().named("");
    }

    /** The stages; none when there is but one. */
    List<LoadPart> stages() {
        return parts.size() == 1 ? List.of() : parts;
    }

    List<Interval> intervals() {
        return intervals;
    }

    StepResult coldStart() {
        return coldStart;
    }

    /** When the last window closed. */
    Duration end() {
        return now;
    }
}
