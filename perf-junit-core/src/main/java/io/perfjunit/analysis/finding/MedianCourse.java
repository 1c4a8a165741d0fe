package io.perfjunit.analysis.finding;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.Percentile;
import io.perfjunit.stats.Drift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the median of a step went on over the time of a part of a load.
 *
 * @param medians logarithms of the median, in nanoseconds, of each slice in which it succeeded
 */
record MedianCourse(List<Double> medians) {

    MedianCourse {
        medians = List.copyOf(medians);
    }

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
                .map(slice ->
                        Math.log(Math.max(1, slice.percentile(Percentile.P50).toNanos())))
                .toList());
    }

    int slices() {
        return medians.size();
    }

    Drift drift(double least, int series) {
        return Drift.of(medians.stream().mapToDouble(Double::doubleValue).toArray(), least, series);
    }

    /** Median of the first third of the slices. */
    double first() {
        return median(0, third());
    }

    /** Median of what lies between the first third and the last. */
    double second() {
        return median(third(), medians.size() - third());
    }

    /** Median of the last third of the slices. */
    double last() {
        return median(medians.size() - third(), medians.size());
    }

    private int third() {
        return Math.max(1, medians.size() / 3);
    }

    private double median(int from, int to) {
        List<Double> sorted = medians.subList(from, to).stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
