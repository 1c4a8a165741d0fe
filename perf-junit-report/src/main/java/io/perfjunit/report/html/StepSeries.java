package io.perfjunit.report.html;

import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.live.LiveSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The steps over the time of the load, as small as a page of many steps needs it: of neighbouring intervals for which there is no
 * room the highest percentile stays, since percentiles cannot be averaged and an outlier must not vanish.
 */
final class StepSeries {

    private static final int MOST_POINTS = 90;

    private final List<IntervalDocument> intervals;
    private final StepSlices slices;
    private final int size;

    private StepSeries(List<IntervalDocument> intervals) {
        this.intervals = intervals;
        this.slices = new StepSlices(intervals);
        this.size = (intervals.size() + MOST_POINTS - 1) / MOST_POINTS;
    }

    /** One row per row of the table of steps: the iteration, then the steps in their order. */
    static LiveSteps of(RunDocument run) {
        StepSeries series = new StepSeries(run.intervals());
        List<LiveSteps.Row> rows = new ArrayList<>(List.of(series.row("")));
        run.steps().forEach(step -> rows.add(series.row(step.step())));
        return new LiveSteps(series.middles(), rows);
    }

    private int end(int from) {
        return Math.min(intervals.size(), from + size);
    }

    private List<Double> middles() {
        List<Double> middles = new ArrayList<>();
        for (int from = 0; from < intervals.size(); from += size) {
            middles.add((intervals.get(from).startNanos()
                            + intervals.get(end(from) - 1).endNanos())
                    / 2.0);
        }
        return middles;
    }

    private LiveSteps.Row row(String step) {
        return new LiveSteps.Row(
                highest(step, SliceDocument::p50Nanos),
                highest(step, SliceDocument::p95Nanos),
                perSecond(step, SliceDocument::succeeded),
                perSecond(step, slice -> slice.counts().failed()));
    }

    private List<Double> highest(String step, Function<SliceDocument, @Nullable Long> figure) {
        List<Double> highest = new ArrayList<>();
        for (int from = 0; from < intervals.size(); from += size) {
            double most = Double.NaN;
            for (int i = from; i < end(from); i++) {
                SliceDocument slice = slices.at(step, i);
                Long nanos = slice == null ? null : figure.apply(slice);
                most = nanos == null || most >= nanos ? most : nanos;
            }
            highest.add(most);
        }
        return highest;
    }

    private List<Double> perSecond(String step, ToLongFunction<SliceDocument> count) {
        List<Double> rates = new ArrayList<>();
        for (int from = 0; from < intervals.size(); from += size) {
            long nanos = 0;
            long calls = 0;
            for (int i = from; i < end(from); i++) {
                SliceDocument slice = slices.at(step, i);
                nanos += intervals.get(i).lengthNanos();
                calls += slice == null ? 0 : count.applyAsLong(slice);
            }
            rates.add(nanos == 0 ? Double.NaN : calls / (nanos / 1e9));
        }
        return rates;
    }
}
