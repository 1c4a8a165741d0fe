package io.perfjunit.analysis.sweep;

import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the successes of a step took, as far as it is known.
 *
 * @param min the fastest of them
 * @param mean their arithmetic mean
 * @param max the slowest of them
 * @param percentiles those that are known
 */
public record TimeFigures(
        Optional<Duration> min,
        Optional<Duration> mean,
        Optional<Duration> max,
        SortedMap<Percentile, Duration> percentiles) {

    /** Nothing is known. */
    public static final TimeFigures UNKNOWN =
            new TimeFigures(Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>());

    /** Percentiles that are taken from a measured distribution; p1 stands for the fastest calls where one alone may be luck. */
    private static final List<Percentile> TAKEN = List.of(
            new Percentile(1),
            Percentile.P50,
            Percentile.P75,
            Percentile.P90,
            Percentile.P95,
            Percentile.P99,
            Percentile.P999);

    public TimeFigures {
        percentiles = Collections.unmodifiableSortedMap(new TreeMap<>(percentiles));
    }

    /** Figures of a measured distribution; nothing is known of an empty one. */
    public static TimeFigures of(LatencyHistogram times) {
        if (times.isEmpty()) {
            return UNKNOWN;
        }
        SortedMap<Percentile, Duration> percentiles = new TreeMap<>();
        TAKEN.forEach(percentile -> percentiles.put(percentile, times.percentile(percentile)));
        return new TimeFigures(
                Optional.of(times.min()), Optional.of(times.mean()), Optional.of(times.max()), percentiles);
    }

    /** Of which the mean alone is known. */
    public static TimeFigures ofMean(Duration mean) {
        return UNKNOWN.withMean(mean);
    }

    /** The same with a fastest call. */
    public TimeFigures withMin(Duration fastest) {
        return new TimeFigures(Optional.of(fastest), mean, max, percentiles);
    }

    /** The same with a mean. */
    public TimeFigures withMean(Duration average) {
        return new TimeFigures(min, Optional.of(average), max, percentiles);
    }

    /** The same with a slowest call. */
    public TimeFigures withMax(Duration slowest) {
        return new TimeFigures(min, mean, Optional.of(slowest), percentiles);
    }

    /** The same with a percentile. */
    public TimeFigures with(Percentile percentile, Duration value) {
        SortedMap<Percentile, Duration> more = new TreeMap<>(percentiles);
        more.put(percentile, value);
        return new TimeFigures(min, mean, max, more);
    }

    /** The value of a percentile, where it is known. */
    public Optional<Duration> percentile(Percentile percentile) {
        return Optional.ofNullable(percentiles.get(percentile));
    }

    /** The mean; where it is not known, the median. */
    public Optional<Duration> typical() {
        return mean.or(() -> percentile(Percentile.P50));
    }
}
