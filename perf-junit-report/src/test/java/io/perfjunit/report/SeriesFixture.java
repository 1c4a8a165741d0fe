package io.perfjunit.report;

import io.perfjunit.result.Interval;
import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Makes up what a load would measure: log-normal response times, a slow start, a bad second third where one is wanted. */
final class SeriesFixture {

    private static final double SPREAD = 0.45;

    private final Random random = new Random(20261121);
    private final List<StepFixture> steps;
    private final int users;
    private final boolean isOpen;
    private final Duration warmup;
    private final Duration window;
    private final Duration drain;
    private final Duration interval;
    private final double errorShare;
    private final double waitMillis;
    private final boolean isSilent;
    private final Map<String, StepResult> measured = new HashMap<>();
    private StepResult coldStart = StepResult.empty("");
    private long waited;
    private long missed;

    /** What {@code stage} of a load measures, with a drain behind it unless another stage follows. */
    SeriesFixture(LoadFixture load, StageFixture stage, Duration drain) {
        List<StepFixture> all = load.steps.isEmpty() ? List.of(new StepFixture("", 20, 400)) : load.steps;
        this.steps = all.stream().map(stage::scaled).toList();
        this.users = stage.model().concurrency();
        this.isOpen = stage.isOpen();
        this.warmup = stage.leadIn();
        this.window = stage.window();
        this.drain = drain;
        this.interval = load.interval;
        this.errorShare = load.errorShare;
        this.waitMillis = stage.isOpen() ? load.waitMillis : 0;
        this.isSilent = load.silent;
    }

    List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        Duration end = warmup.plus(window);
        for (Duration at = Duration.ZERO; at.compareTo(end) < 0; at = at.plus(interval)) {
            intervals.add(interval(at, interval, 1));
        }
        if (!drain.isZero()) {
            intervals.add(interval(end, drain, 0.06));
        }
        return intervals;
    }

    private Interval interval(Duration at, Duration length, double share) {
        List<StepInterval> slices = new ArrayList<>();
        StepInterval whole = null;
        for (StepFixture step : steps) {
            StepInterval slice = slice(step, at, length, share);
            slices.add(slice);
            whole = whole == null || step.medianMillis() > 20 ? slice : whole;
        }
        boolean draining = share < 1;
        StepInterval iteration = iteration(whole, at, draining);
        collect(iteration, at);
        int running = draining || isOpen ? 0 : users;
        return new Interval(
                at,
                length,
                running,
                draining ? 0 : Math.max(0, users - random.nextInt(Math.max(1, users / 8))),
                iteration,
                steps.get(0).name().isEmpty() ? List.of() : slices);
    }

    /** Where calls wait, the response time of an iteration is its service time and the wait; the last of them never start. */
    private StepInterval iteration(StepInterval whole, Duration at, boolean draining) {
        if (waitMillis == 0 || !(isBad(at) || draining)) {
            return new StepInterval("", whole.counts(), whole.response(), whole.service());
        }
        LongStream.Builder response = LongStream.builder();
        whole.service().histogram().forEachBucket((low, high, count) -> {
            for (long i = 0; i < count; i++) {
                response.add(low + Math.round(waitMillis * 1e6 * (0.5 + random.nextDouble())));
            }
        });
        long never = draining ? 7 : 0;
        missed += never;
        waited += whole.counts().total();
        LatencyHistogram times = LatencyHistogram.ofNanos(response.build().toArray());
        return new StepInterval(
                "",
                whole.counts().plus(OutcomeCounts.of(0, 0, 0, 0, 0, never)),
                new Latencies(times, Map.of()),
                whole.service());
    }

    long waited() {
        return waited;
    }

    long missed() {
        return missed;
    }

    private StepInterval slice(StepFixture step, Duration at, Duration length, double share) {
        long calls = isSilent ? 0 : Math.max(1, Math.round(step.perSecond() * share * length.toMillis() / 1000.0));
        double slow = slowness(at);
        long failed = isBad(at) ? Math.round(calls * errorShare) : 0;
        long interrupted = share < 1 && errorShare > 0 ? 3 : 0;
        Latencies times = new Latencies(histogram(step.medianMillis() * slow, calls - failed), Map.of());
        StepInterval slice = new StepInterval(
                step.name(),
                OutcomeCounts.of(calls - failed, failed / 4, failed - failed / 4, 0, interrupted, 0),
                times,
                times);
        if (!step.name().isEmpty()) {
            collect(slice, at);
        }
        return slice;
    }

    private double slowness(Duration at) {
        if (at.compareTo(warmup) < 0) {
            return 1 + 5 * Math.exp(-4.0 * at.toMillis() / Math.max(1, warmup.toMillis()));
        }
        return isBad(at) && errorShare > 0 ? 2.4 : 1 + 0.12 * Math.sin(at.toMillis() / 1900.0);
    }

    private boolean isBad(Duration at) {
        double place = (double) at.minus(warmup).toMillis() / Math.max(1, window.toMillis());
        return place >= 0.34 && place < 0.66;
    }

    private LatencyHistogram histogram(double medianMillis, long values) {
        return LatencyHistogram.ofNanos(
                DoubleStream.generate(() -> medianMillis * 1e6 * Math.exp(SPREAD * random.nextGaussian() + tail()))
                        .limit(Math.max(0, values))
                        .mapToLong(Math::round)
                        .toArray());
    }

    private double tail() {
        return random.nextInt(120) == 0 ? 1.4 : 0;
    }

    private void collect(StepInterval slice, Duration at) {
        if (at.compareTo(warmup) < 0) {
            if (slice.name().isEmpty()) {
                coldStart = coldStart.plus(result(slice, 0));
            }
            return;
        }
        boolean draining = at.compareTo(warmup.plus(window)) >= 0;
        long succeeded = slice.counts().succeeded();
        StepResult part = result(slice, draining ? slice.counts().total() : 0);
        measured.merge(slice.name(), draining ? part : completed(part, succeeded), StepResult::plus);
    }

    private StepResult result(StepInterval slice, long inDrain) {
        long failed = slice.counts().failed() - slice.counts().of(Outcome.NEVER_STARTED);
        LatencyHistogram failures = LatencyHistogram.ofNanos(LongStream.range(0, failed)
                .map(i -> 900_000_000L + random.nextInt(200_000_000))
                .toArray());
        return new StepResult(slice.name(), slice.counts(), slice.response(), slice.service(), failures, 0, inDrain);
    }

    private static StepResult completed(StepResult part, long succeeded) {
        return new StepResult(
                part.name(), part.counts(), part.response(), part.service(), part.failures(), succeeded, 0);
    }

    StepResult iterations() {
        return measured.getOrDefault("", StepResult.empty(""));
    }

    StepResult window(String step) {
        return measured.getOrDefault(step, StepResult.empty(step));
    }

    StepResult coldStart() {
        return coldStart;
    }
}
