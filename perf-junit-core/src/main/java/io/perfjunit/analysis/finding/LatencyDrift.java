package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Percentile;
import io.perfjunit.stats.Drift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Response times that grow while the load stays the same: something fills up or wears out. The medians of some forty slices of a stage
 * must rise by more than their noise ({@link Drift}) and by a fifth, and each third must lie above the one before.
 */
final class LatencyDrift implements FindingRule {

    private static final int SLICES = 40;
    private static final double LEAST_CHANGE = Math.log(1.2);
    private static final double SURE_CHANGE = Math.log(1.5);
    private static final double LEAST_STEP = Math.log(1.04);

    /** How many times its noise a shift must be; noise of slices that follow each other is underestimated. */
    private static final double NOISE = 1.1;

    @Override
    public List<Finding> look(AnalysedLoad load) {
        return load.parts().stream().flatMap(part -> of(load, part).stream()).toList();
    }

    private static Optional<Finding> of(AnalysedLoad load, LoadPart part) {
        double[] medians = medians(Course.of(load, part, ""));
        if (part.iterations().successes().count() < FEWEST_CALLS || medians.length < Drift.FEWEST_VALUES) {
            return Optional.empty();
        }
        Drift drift = Drift.of(medians, LEAST_CHANGE);
        double[] thirds = thirds(medians);
        boolean rises = thirds[1] - thirds[0] >= LEAST_STEP && thirds[2] - thirds[1] >= LEAST_STEP;
        if (!drift.isReal() || drift.shift() < NOISE * drift.noise() || !rises) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.GETTING_SLOWER,
                new Place("", part.name()),
                drift.shift() >= SURE_CHANGE ? Confidence.HIGH : Confidence.MEDIUM,
                List.of(
                        Clue.MEDIAN_FIRST.is(Math.exp(thirds[0])),
                        Clue.MEDIAN_LAST.is(Math.exp(thirds[2])),
                        Clue.GROWTH.is(Math.expm1(thirds[2] - thirds[0])),
                        Clue.WINDOW.is(part.window()),
                        Clue.CALLS.is(part.iterations().successes().count()))));
    }

    /** Logarithms of the median of as many neighbouring intervals as it takes to have about forty slices. */
    private static double[] medians(Course course) {
        List<Double> medians = new ArrayList<>();
        int width = Math.max(1, (course.size() + SLICES - 1) / SLICES);
        for (int from = 0; from + width <= course.size(); from += width) {
            LatencyHistogram slice = Together.of(course.moments().subList(from, from + width).stream()
                    .map(moment -> moment.slice().successes())
                    .toList());
            if (!slice.isEmpty()) {
                medians.add(
                        Math.log(Math.max(1, slice.percentile(Percentile.P50).toNanos())));
            }
        }
        return medians.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] thirds(double[] values) {
        int third = values.length / 3;
        return new double[] {
            median(Arrays.copyOf(values, third)),
            median(Arrays.copyOfRange(values, third, values.length - third)),
            median(Arrays.copyOfRange(values, values.length - third, values.length))
        };
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
