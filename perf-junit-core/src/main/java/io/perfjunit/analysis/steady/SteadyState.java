package io.perfjunit.analysis.steady;

import io.perfjunit.analysis.steady.Steadiness.State;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import io.perfjunit.stats.Drift;
import io.perfjunit.stats.Mser5;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the response times of a measured window stayed on one level. Just-in-time compilation, caches and pools make a
 * system faster for seconds or minutes, and a warm-up that was too short leaves a part of that in the figures.
 *
 * <p>The window is cut into slices of a quarter of a second or more, each with its median response time of successes. What
 * {@link Drift} says of the logarithms of these medians is the answer; less than 3 % is never called a change. Where response
 * times fell, {@link Mser5} says when they had settled, if the rest of the window is without drift.
 */
public final class SteadyState {

    private static final Duration SLICE = Duration.ofMillis(250);

    /** The median of fewer calls says more of the calls than of the moment. */
    private static final long CALLS_PER_SLICE = 10;

    private static final double LEAST_CHANGE = Math.log(1.03);

    private SteadyState() {}

    /** Of the iterations in the measured window of a part: a stage, or the whole load when it had but one. */
    public static Steadiness of(LoadPart part, LoadResult result) {
        List<Level> levels = levels(part, result);
        double[] medians = levels.stream().mapToDouble(Level::logMedian).toArray();
        if (medians.length < Drift.FEWEST_VALUES) {
            return Steadiness.UNKNOWN;
        }
        Drift drift = Drift.of(medians, LEAST_CHANGE);
        double change = Math.expm1(drift.shift());
        if (!drift.isReal()) {
            return new Steadiness(State.STEADY, change, Optional.empty());
        }
        return drift.shift() > 0
                ? new Steadiness(State.GETTING_SLOWER, change, Optional.empty())
                : new Steadiness(State.GETTING_FASTER, change, settledAfter(part, levels, medians));
    }

    private static Optional<Duration> settledAfter(LoadPart part, List<Level> levels, double[] medians) {
        int cut = Mser5.cut(medians).orElse(0);
        double[] rest = Arrays.copyOfRange(medians, cut, medians.length);
        boolean isLevel = cut > 0
                && rest.length >= Drift.FEWEST_VALUES
                && !Drift.of(rest, LEAST_CHANGE).isReal();
        return isLevel ? Optional.of(levels.get(cut).start().minus(part.start())) : Optional.empty();
    }

    /** Slices are as long as it takes whole intervals to come next to their width and to have enough calls. */
    private static List<Level> levels(LoadPart part, LoadResult result) {
        List<Level> levels = new ArrayList<>();
        Duration start = part.start();
        Duration filled = Duration.ZERO;
        LatencyHistogram open = LatencyHistogram.EMPTY;
        for (Interval interval : result.intervals()) {
            if (!part.covers(interval)) {
                continue;
            }
            start = filled.isZero() ? interval.start() : start;
            filled = filled.plus(interval.length());
            open = open.plus(interval.iterations().successes());
            boolean isWide = filled.plus(interval.length().dividedBy(2)).compareTo(SLICE) >= 0;
            if (isWide && open.count() >= CALLS_PER_SLICE) {
                levels.add(Level.of(start, open));
                filled = Duration.ZERO;
                open = LatencyHistogram.EMPTY;
            }
        }
        return levels;
    }

    /** One slice. */
    private record Level(Duration start, double logMedian) {

        static Level of(Duration start, LatencyHistogram successes) {
            long nanos = successes.percentile(Percentile.P50).toNanos();
            return new Level(start, Math.log(Math.max(1, nanos)));
        }
    }
}
