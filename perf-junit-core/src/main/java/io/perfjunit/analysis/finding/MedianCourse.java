package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Percentile;
import io.perfjunit.stats.Drift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the median of a step went on over the time of a part of a load.
 *
 * @param medians logarithms of the median, in nanoseconds, of each slice in which it succeeded
 */
record MedianCourse(double[] medians) {

    private static final int SLICES = 40;

    /** Of as many neighbouring intervals as it takes to have about forty slices. */
    static MedianCourse of(Course course) {
        List<LatencyHistogram> slices = new ArrayList<>();
        int width = Math.max(1, (course.size() + SLICES - 1) / SLICES);
        for (int from = 0; from + width <= course.size(); from += width) {
            slices.add(together(course.moments().subList(from, from + width)));
        }
        return ofSlices(slices);
    }

    /** Of the first, the second and the last third of the time of a part, where it succeeded there. */
    static MedianCourse ofThirds(Course course, LoadPart part) {
        Duration third = part.end().minus(part.start()).dividedBy(3);
        List<LatencyHistogram> slices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Duration from = part.start().plus(third.multipliedBy(i));
            Duration to = i == 2 ? part.end() : from.plus(third);
            slices.add(together(course.moments().stream()
                    .filter(moment -> moment.start().compareTo(from) >= 0
                            && moment.start().compareTo(to) < 0)
                    .toList()));
        }
        return ofSlices(slices);
    }

    private static LatencyHistogram together(List<Course.Moment> moments) {
        return Together.of(
                moments.stream().map(moment -> moment.slice().successes()).toList());
    }

    private static MedianCourse ofSlices(List<LatencyHistogram> slices) {
        return new MedianCourse(slices.stream()
                .filter(slice -> !slice.isEmpty())
                .mapToDouble(slice ->
                        Math.log(Math.max(1, slice.percentile(Percentile.P50).toNanos())))
                .toArray());
    }

    int slices() {
        return medians.length;
    }

    Drift drift(double least, int series) {
        return Drift.of(medians, least, series);
    }

    /** Median of the first third of the slices. */
    double first() {
        return median(Arrays.copyOf(medians, third()));
    }

    /** Median of what lies between the first third and the last. */
    double second() {
        return median(Arrays.copyOfRange(medians, third(), medians.length - third()));
    }

    /** Median of the last third of the slices. */
    double last() {
        return median(Arrays.copyOfRange(medians, medians.length - third(), medians.length));
    }

    private int third() {
        return Math.max(1, medians.length / 3);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
