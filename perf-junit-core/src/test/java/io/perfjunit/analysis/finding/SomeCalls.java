package io.perfjunit.analysis.finding;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Exemplar;
import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.StepInterval;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** The calls of one step over ten seconds, drawn from seeded random numbers. Times are in seconds. */
final class SomeCalls {

    static final double WINDOW = 10;

    private final Random random;
    private final List<Call> calls = new ArrayList<>();
    private ExchangeResult exchanges = ExchangeResult.NONE;
    private double from;
    private double to = WINDOW;

    SomeCalls(Random random) {
        this.random = random;
    }

    /**
     * One call.
     *
     * @param at when it ended, from 0 to 10 s
     * @param seconds how long it took
     * @param outcome how it ended
     */
    record Call(double at, double seconds, Outcome outcome) {}

    /** Calls that follow end in this part of the window. */
    SomeCalls between(double first, double last) {
        from = first;
        to = last;
        return this;
    }

    /** Successes around a median, with the standard deviation of their logarithm. */
    SomeCalls logNormal(int number, double median, double sigma) {
        return successes(number, () -> median * Math.exp(sigma * random.nextGaussian()));
    }

    /** Successes spread evenly over a range. */
    SomeCalls successes(int number, double shortest, double longest) {
        return successes(number, () -> shortest + (longest - shortest) * random.nextDouble());
    }

    SomeCalls successes(int number, DoubleSupplier seconds) {
        return successesAt(number, at -> seconds.getAsDouble());
    }

    /** Successes whose time depends on when they end. */
    SomeCalls successesAt(int number, DoubleUnaryOperator seconds) {
        return add(Outcome.SUCCESS, number, seconds);
    }

    /** Errors spread evenly over a range. */
    SomeCalls failures(int number, double shortest, double longest) {
        return failing(Outcome.ERROR, number, shortest, longest);
    }

    SomeCalls failing(Outcome outcome, int number, double shortest, double longest) {
        return add(outcome, number, at -> shortest + (longest - shortest) * random.nextDouble());
    }

    /** One success. */
    SomeCalls success(double at, double seconds) {
        calls.add(new Call(at, seconds, Outcome.SUCCESS));
        return this;
    }

    /** One call after the other, evenly over the window, each of 10 ms: s succeeds, f fails. */
    SomeCalls sequence(String outcomes) {
        for (int i = 0; i < outcomes.length(); i++) {
            Outcome outcome = outcomes.charAt(i) == 's' ? Outcome.SUCCESS : Outcome.ERROR;
            calls.add(new Call((i + 0.5) * WINDOW / outcomes.length(), 0.01, outcome));
        }
        return this;
    }

    private SomeCalls add(Outcome outcome, int number, DoubleUnaryOperator seconds) {
        for (int i = 0; i < number; i++) {
            double at = from + (to - from) * random.nextDouble();
            calls.add(new Call(at, seconds.applyAsDouble(at), outcome));
        }
        return this;
    }

    SomeCalls exchanges(ExchangeResult known) {
        exchanges = known;
        return this;
    }

    SomeCalls plus(SomeCalls others) {
        calls.addAll(others.calls);
        return this;
    }

    StepResult toStep(String name) {
        Latencies latencies = new Latencies(times(calls, call -> call.outcome == Outcome.SUCCESS), Map.of());
        return new StepResult(
                name,
                counts(calls),
                latencies,
                latencies,
                times(calls, call -> call.outcome != Outcome.SUCCESS),
                latencies.histogram().count(),
                0,
                exchanges);
    }

    /** The ten slowest. */
    List<Exemplar> slowest(String step) {
        return calls.stream()
                .filter(call -> call.at >= call.seconds)
                .sorted(Comparator.comparingDouble(Call::seconds).reversed())
                .limit(10)
                .map(call -> new Exemplar(
                        step,
                        0,
                        0,
                        nanos(call.at - call.seconds),
                        nanos(call.seconds),
                        nanos(call.seconds),
                        call.outcome,
                        Optional.empty()))
                .toList();
    }

    private static Duration nanos(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** What ended in each of so many equal parts of the window. */
    List<StepInterval> intervals(String name, int number) {
        List<List<Call>> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            parts.add(new ArrayList<>());
        }
        calls.forEach(call ->
                parts.get((int) Math.min(number - 1, call.at / WINDOW * number)).add(call));
        return parts.stream()
                .map(part -> {
                    Latencies times = new Latencies(times(part, call -> call.outcome == Outcome.SUCCESS), Map.of());
                    return new StepInterval(name, counts(part), times, times);
                })
                .toList();
    }

    private static OutcomeCounts counts(List<Call> calls) {
        long[] outcomes = new long[Outcome.values().length];
        calls.forEach(call -> outcomes[call.outcome.ordinal()]++);
        return OutcomeCounts.of(outcomes);
    }

    private static LatencyHistogram times(List<Call> calls, Predicate<Call> which) {
        return LatencyHistogram.ofNanos(calls.stream()
                .filter(which)
                .mapToLong(call -> Math.round(call.seconds * 1e9))
                .toArray());
    }
}
