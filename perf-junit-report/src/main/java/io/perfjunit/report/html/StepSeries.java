package io.perfjunit.report.html;

import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.report.live.LiveSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps over the time of the load, as small as a page of many steps needs it: of neighbouring intervals for which there is no
 * room the highest percentile stays, since percentiles cannot be averaged and an outlier must not vanish.
 */
final class StepSeries {

    private static final int MOST_POINTS = 90;

    private final List<List<IntervalDocument>> groups = new ArrayList<>();

    private StepSeries(List<IntervalDocument> intervals) {
        int size = (intervals.size() + MOST_POINTS - 1) / MOST_POINTS;
        for (int from = 0; from < intervals.size(); from += size) {
            groups.add(intervals.subList(from, Math.min(intervals.size(), from + size)));
        }
    }

    /** One row per row of the table of steps: the iteration, then the steps in their order. */
    static LiveSteps of(RunDocument run) {
        StepSeries series = new StepSeries(run.intervals());
        return new LiveSteps(
                series.groups.stream().map(StepSeries::middle).toList(),
                Stream.concat(Stream.of(""), run.steps().stream().map(StepDocument::step))
                        .map(series::row)
                        .toList());
    }

    private static double middle(List<IntervalDocument> group) {
        return (group.get(0).startNanos() + group.get(group.size() - 1).endNanos()) / 2.0;
    }

    private LiveSteps.Row row(String step) {
        return new LiveSteps.Row(
                highest(step, SliceDocument::p50Nanos),
                highest(step, SliceDocument::p95Nanos),
                perSecond(step, SliceDocument::succeeded),
                perSecond(step, slice -> slice.counts().failed()));
    }

    private List<Double> highest(String step, Function<SliceDocument, @Nullable Long> figure) {
        return groups.stream()
                .map(group -> slices(group, step)
                        .map(figure)
                        .mapToDouble(nanos -> nanos == null ? Double.NaN : nanos)
                        .filter(nanos -> !Double.isNaN(nanos))
                        .max()
                        .orElse(Double.NaN))
                .toList();
    }

    private List<Double> perSecond(String step, ToLongFunction<SliceDocument> count) {
        return groups.stream()
                .map(group -> {
                    double seconds = group.stream()
                                    .mapToLong(IntervalDocument::lengthNanos)
                                    .sum()
                            / 1e9;
                    long calls = slices(group, step).mapToLong(count).sum();
                    return seconds == 0 ? Double.NaN : calls / seconds;
                })
                .toList();
    }

    private static Stream<SliceDocument> slices(List<IntervalDocument> group, String step) {
        return group.stream().flatMap(interval -> StepTable.slice(interval, step).stream());
    }
}
