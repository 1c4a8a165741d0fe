package io.perfjunit.report.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One step, or the whole iteration, on all sides.
 *
 * @param step its name; empty for the whole iteration
 * @param calls how many there were on each side, in all its runs; 0 where the side does not know the step
 * @param failed those of them that failed
 * @param failures the share of failures on each side, with its change
 * @param figures every figure on each side, with its change
 */
public record ComparedStep(
        String step,
        List<Long> calls,
        List<Long> failed,
        List<ComparedValue> failures,
        Map<Measure, List<ComparedValue>> figures) {

    public ComparedStep {
        calls = List.copyOf(calls);
        failed = List.copyOf(failed);
        failures = List.copyOf(failures);
        figures = Map.copyOf(figures);
    }

    /** A figure on each side. */
    public List<ComparedValue> figure(Measure measure) {
        return figures.getOrDefault(measure, List.of());
    }

    /** Everything that may have changed. */
    Stream<ComparedValue> values() {
        return Stream.concat(failures.stream(), figures.values().stream().flatMap(List::stream));
    }
}
