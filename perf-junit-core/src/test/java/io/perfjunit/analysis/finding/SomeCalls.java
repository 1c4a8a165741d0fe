package io.perfjunit.analysis.finding;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepResult;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The calls of one step, drawn from seeded random numbers. Times are in seconds. */
final class SomeCalls {

    private final Random random;
    private final LongStream.Builder successes = LongStream.builder();
    private final LongStream.Builder failures = LongStream.builder();
    private final long[] outcomes = new long[Outcome.values().length];
    private ExchangeResult exchanges = ExchangeResult.NONE;

    SomeCalls(Random random) {
        this.random = random;
    }

    /** Successes around a median, with the standard deviation of their logarithm. */
    SomeCalls logNormal(int calls, double median, double sigma) {
        return successes(calls, () -> median * Math.exp(sigma * random.nextGaussian()));
    }

    /** Successes spread evenly over a range. */
    SomeCalls successes(int calls, double from, double to) {
        return successes(calls, () -> from + (to - from) * random.nextDouble());
    }

    SomeCalls successes(int calls, DoubleSupplier seconds) {
        outcomes[Outcome.SUCCESS.ordinal()] += calls;
        add(successes, calls, seconds);
        return this;
    }

    /** Errors spread evenly over a range. */
    SomeCalls failures(int calls, double from, double to) {
        return failing(Outcome.ERROR, calls, from, to);
    }

    SomeCalls failing(Outcome outcome, int calls, double from, double to) {
        outcomes[outcome.ordinal()] += calls;
        add(failures, calls, () -> from + (to - from) * random.nextDouble());
        return this;
    }

    SomeCalls exchanges(ExchangeResult known) {
        exchanges = known;
        return this;
    }

    private static void add(LongStream.Builder times, int calls, DoubleSupplier seconds) {
        DoubleStream.generate(seconds).limit(calls).forEach(it -> times.add(Math.round(it * 1e9)));
    }

    StepResult toStep(String name) {
        LatencyHistogram times = LatencyHistogram.ofNanos(successes.build().toArray());
        Latencies latencies = new Latencies(times, Map.of());
        return new StepResult(
                name,
                OutcomeCounts.of(outcomes),
                latencies,
                latencies,
                LatencyHistogram.ofNanos(failures.build().toArray()),
                times.count(),
                0,
                exchanges);
    }
}
