package io.perfjunit.report.compare;

import io.perfjunit.report.RunFixture;
import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.result.HistogramCodec;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run of ten seconds with so many steps of so many calls each, drawn anew with every seed: times with a heavy tail, whose level
 * wanders from second to second, and calls that fail in bursts. {@link #document} is what a comparison reads of it.
 *
 * @param steps how many
 * @param calls of each step
 * @param factor by which all calls are slower than those of another run
 */
record SmallRun(int steps, int calls, double factor) {

    private static final int SECONDS = 10;
    private static final double WITHIN_SECONDS = 0.7;
    private static final double FROM_SECOND_TO_SECOND = 0.1;
    private static final double CORRELATION = 0.7;
    private static final double BETWEEN_RUNS = 0.05;
    private static final double TAIL = 0.05;
    private static final double FAILURES = 0.04;

    private static final RunDocument BASE = RunMapper.toDocument(
            RunFixture.run()
                    .load(10, Duration.ofSeconds(SECONDS), Duration.ZERO, Duration.ofSeconds(1))
                    .build(),
            new SessionDocument("session", "2026-11-21T09:29:00Z", null));

    private record Call(int second, long nanos, boolean failed) {}

    RunDocument document(long seed) {
        Random random = new Random(seed);
        double[] level = levels(random);
        List<List<Call>> ofSteps = IntStream.range(0, steps)
                .mapToObj(step -> calls(random, level, 20e6 * (1 + step % 10)))
                .toList();
        List<Call> all = ofSteps.stream().flatMap(List::stream).toList();
        return with(
                step("", all),
                IntStream.range(0, steps)
                        .mapToObj(i -> step("GET /" + i, ofSteps.get(i)))
                        .toList(),
                IntStream.range(0, SECONDS)
                        .mapToObj(second -> interval(second, all, ofSteps))
                        .toList());
    }

    private double[] levels(Random random) {
        double ofRun = Math.log(factor) + BETWEEN_RUNS * random.nextGaussian();
        double[] levels = new double[SECONDS];
        double last = random.nextGaussian();
        for (int i = 0; i < SECONDS; i++) {
            last = CORRELATION * last + Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
            levels[i] = ofRun + FROM_SECOND_TO_SECOND * last;
        }
        return levels;
    }

    private List<Call> calls(Random random, double[] level, double median) {
        List<Call> drawn = new ArrayList<>();
        int stall = random.nextInt(SECONDS);
        for (int i = 0; i < calls; i++) {
            int second = random.nextInt(SECONDS);
            double tail = random.nextDouble() < TAIL ? Math.pow(random.nextDouble(), -1) : 1;
            double nanos = median * tail * Math.exp(level[second] + WITHIN_SECONDS * random.nextGaussian());
            boolean failed = random.nextDouble() < (second == stall ? 5 * FAILURES : FAILURES / 2);
            drawn.add(new Call(second, Math.round(nanos), failed));
        }
        return drawn;
    }

    private static IntervalDocument interval(int second, List<Call> all, List<List<Call>> ofSteps) {
        List<SliceDocument> slices = new ArrayList<>();
        for (int i = 0; i < ofSteps.size(); i++) {
            SliceDocument slice = slice("GET /" + i, within(second, ofSteps.get(i)));
            if (slice.counts().total() > 0) {
                slices.add(slice);
            }
        }
        long nanos = 1_000_000_000L;
        return new IntervalDocument(second * nanos, nanos, 10, 10, slice("", within(second, all)), slices, null);
    }

    private static List<Call> within(int second, List<Call> calls) {
        return calls.stream().filter(call -> call.second == second).toList();
    }

    private static SliceDocument slice(String name, List<Call> calls) {
        DistributionDocument times = successes(calls);
        return new SliceDocument(
                name,
                times.count(),
                0,
                calls.size() - times.count(),
                0,
                0,
                0,
                times.p50Nanos(),
                times.p95Nanos(),
                times.p99Nanos(),
                times.maxNanos(),
                null,
                null,
                null,
                null);
    }

    private static StepDocument step(String name, List<Call> calls) {
        DistributionDocument times = successes(calls);
        DistributionDocument none = distribution(LatencyHistogram.EMPTY);
        CountsDocument counts = new CountsDocument(times.count(), 0, calls.size() - times.count(), 0, 0, 0);
        double perSecond = (double) times.count() / SECONDS;
        return new StepDocument(
                name, counts, perSecond, times.count(), 0, times, none, times, List.of(), null, null, null);
    }

    private static DistributionDocument successes(List<Call> calls) {
        return distribution(LatencyHistogram.ofNanos(calls.stream()
                .filter(call -> !call.failed)
                .mapToLong(Call::nanos)
                .toArray()));
    }

    private static DistributionDocument distribution(LatencyHistogram values) {
        return new DistributionDocument(
                values.count(),
                values.sumNanos(),
                values.isEmpty() ? null : values.min().toNanos(),
                values.isEmpty() ? null : values.mean().toNanos(),
                at(values, 50),
                at(values, 75),
                at(values, 90),
                at(values, 95),
                at(values, 99),
                at(values, 99.9),
                values.isEmpty() ? null : values.max().toNanos(),
                values.isEmpty() ? null : HistogramCodec.encode(values));
    }

    private static @Nullable Long at(LatencyHistogram values, double percentile) {
        return values.isEmpty()
                ? null
                : values.percentile(new Percentile(percentile)).toNanos();
    }

    private static RunDocument with(StepDocument whole, List<StepDocument> steps, List<IntervalDocument> intervals) {
        return new RunDocument(
                BASE.schema(),
                BASE.schemaVersion(),
                BASE.id(),
                BASE.session(),
                BASE.test(),
                BASE.startedAt(),
                BASE.plan(),
                BASE.settings(),
                BASE.timeline(),
                BASE.end(),
                BASE.endCause(),
                BASE.verdict(),
                BASE.analysis(),
                whole,
                steps,
                BASE.coldStart(),
                BASE.starts(),
                BASE.metrics(),
                BASE.stages(),
                BASE.slowest(),
                BASE.earlierAttempts(),
                intervals,
                0,
                BASE.errors(),
                BASE.hungUsers(),
                BASE.afterUserFailures(),
                BASE.health(),
                BASE.heap(),
                BASE.relaxations(),
                BASE.notices(),
                BASE.environment(),
                BASE.capacity(),
                BASE.overview(),
                null);
    }
}
