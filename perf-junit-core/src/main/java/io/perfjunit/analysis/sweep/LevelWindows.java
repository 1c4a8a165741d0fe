package io.perfjunit.analysis.sweep;

import io.perfjunit.analysis.steady.Steadiness;
import io.perfjunit.analysis.steady.SteadyState;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Cuts the measured time of a level into stretches, and tells from where to where its figures went. There are five of them, or fewer
 * where a stretch would have less than 100 successes: a percentile of few calls goes up and down by itself.
 */
final class LevelWindows {

    private static final int MOST = 5;
    private static final long CALLS = 100;
    /** Growth within a level that is no mere drift: half as much again. */
    private static final double RISE = 0.5;

    private static final double GOES_ON = 1.15;

    private final LoadPart part;
    private final LoadResult result;

    private LevelWindows(LoadPart part, LoadResult result) {
        this.part = part;
        this.result = result;
    }

    /** Of every level that was measured. */
    static List<LevelSpread> of(SweepFigures figures, LoadResult result) {
        List<LevelSpread> spreads = new ArrayList<>();
        for (LevelFigures level : figures.levels()) {
            LevelSpread whole = LevelSpread.of(level);
            spreads.add(result.part(level.stage())
                    .map(part -> new LevelWindows(part, result).spread(whole))
                    .orElse(whole));
        }
        return spreads;
    }

    private LevelSpread spread(LevelSpread whole) {
        List<Interval> windows = windows();
        Steadiness steadiness = SteadyState.of(part, result);
        boolean isRising =
                steadiness.state() == Steadiness.State.GETTING_SLOWER && steadiness.change() > RISE && goesOn(windows);
        return new LevelSpread(
                whole.load(),
                whole.perSecond().map(all -> widened(all, windows, Interval::throughput)),
                whole.p95Nanos().map(all -> widened(all, windows, LevelWindows::p95)),
                whole.calls(),
                isRising);
    }

    /** A queue that fills when the level begins, and then is as long as it is, rises as well; it does not go on. */
    private static boolean goesOn(List<Interval> windows) {
        return windows.size() >= 3
                && median(windows.get(windows.size() - 1)) > GOES_ON * median(windows.get(windows.size() / 2));
    }

    private static double median(Interval window) {
        return window.iterations().successes().percentile(Percentile.P50).toNanos();
    }

    /** The figure of the whole level always lies within. What stands still for a moment moves the ends, and not the median. */
    private static Spread widened(Spread all, List<Interval> windows, ToDoubleFunction<Interval> figure) {
        double[] values = windows.stream().mapToDouble(figure).sorted().toArray();
        if (values.length == 0) {
            return all;
        }
        int half = values.length / 2;
        double median = values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        return new Spread(Math.min(values[0], all.low()), median, Math.max(values[values.length - 1], all.high()));
    }

    private static double p95(Interval window) {
        return window.iterations().successes().percentile(Percentile.P95).toNanos();
    }

    private List<Interval> windows() {
        List<Interval> intervals =
                result.intervals().stream().filter(part::covers).toList();
        long succeeded = intervals.stream()
                .mapToLong(interval -> interval.iterations().counts().succeeded())
                .sum();
        int count = (int) Math.min(Math.min(MOST, intervals.size()), succeeded / CALLS);
        List<Interval> windows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            intervals.subList(i * intervals.size() / count, (i + 1) * intervals.size() / count).stream()
                    .reduce(Interval::plus)
                    .filter(window -> !window.iterations().successes().isEmpty())
                    .ifPresent(windows::add);
        }
        return windows;
    }
}
