package io.perfjunit.analysis.sweep;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The figures of several steps as one. Means are weighed by successes where all of them are known, and else count alike; what any of
 * the steps lacks, the group lacks. Percentiles cannot be averaged, so that a group has none.
 */
final class Merged {

    private final String name;
    private final List<StepFigures> steps;

    private Merged(String name, List<StepFigures> steps) {
        this.name = name;
        this.steps = steps;
    }

    /** Empty when there are no steps. */
    static Optional<StepFigures> of(String name, List<StepFigures> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Merged(name, steps).figures());
    }

    private StepFigures figures() {
        List<OptionalDouble> rates = steps.stream().map(StepFigures::throughput).toList();
        OptionalDouble throughput = rates.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(
                        rates.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
        return new StepFigures(name, calls(), times(), throughput);
    }

    private CallFigures calls() {
        boolean known = steps.stream().allMatch(step -> step.calls().total().isPresent());
        if (!known) {
            return CallFigures.UNKNOWN;
        }
        long total = steps.stream().mapToLong(Merged::total).sum();
        double failed = steps.stream()
                .mapToDouble(step -> total(step) * step.calls().failedShare().orElse(0))
                .sum();
        return new CallFigures(
                OptionalLong.of(total), total == 0 ? OptionalDouble.empty() : OptionalDouble.of(failed / total));
    }

    private static long total(StepFigures step) {
        return step.calls().total().orElse(0);
    }

    private TimeFigures times() {
        return new TimeFigures(
                extreme(TimeFigures::min, Comparator.naturalOrder()),
                mean(),
                extreme(TimeFigures::max, Comparator.reverseOrder()),
                new TreeMap<>());
    }

    private Optional<Duration> extreme(Function<TimeFigures, Optional<Duration>> figure, Comparator<Duration> order) {
        List<Optional<Duration>> values = steps.stream()
                .filter(Merged::hasTimes)
                .map(step -> figure.apply(step.times()))
                .toList();
        return values.stream().allMatch(Optional::isPresent)
                ? values.stream().map(Optional::orElseThrow).min(order)
                : Optional.empty();
    }

    private Optional<Duration> mean() {
        List<StepFigures> timed = steps.stream().filter(Merged::hasTimes).toList();
        if (timed.isEmpty()
                || timed.stream().anyMatch(step -> step.times().mean().isEmpty())) {
            return Optional.empty();
        }
        boolean counted = timed.stream().allMatch(step -> step.calls().total().isPresent());
        double weights = 0;
        double sum = 0;
        for (StepFigures step : timed) {
            double weight =
                    counted ? total(step) * (1 - step.calls().failedShare().orElse(0)) : 1;
            weights += weight;
            sum += weight * step.times().mean().orElseThrow().toNanos();
        }
        return weights == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(Math.round(sum / weights)));
    }

    /** A step that only failed has no times, and is in nobody's way. */
    private static boolean hasTimes(StepFigures step) {
        return !step.times().equals(TimeFigures.UNKNOWN);
    }
}
