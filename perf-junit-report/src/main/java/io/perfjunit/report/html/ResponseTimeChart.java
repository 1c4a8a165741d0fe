package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.live.LiveChart;
import io.perfjunit.report.live.Measure;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Percentiles of the response time over the time of the load, with the limits they were promised to keep. */
final class ResponseTimeChart {

    private static final int ROWS = 5;
    /** A limit further above the values than this would press them to the floor; it is only named. */
    private static final double FARTHEST_LIMIT = 2.5;

    private final RunDocument run;
    private final TimeAxis time;
    private final boolean hasService;
    private final Standstills standstills;

    ResponseTimeChart(RunDocument run) {
        this.run = run;
        this.time = TimeAxis.of(run);
        this.hasService = run.iterations().service() != null;
        this.standstills = new Standstills(run);
    }

    /** True when nothing ever succeeded: then there are no times to be drawn. */
    boolean isEmpty() {
        return run.intervals().stream()
                .allMatch(interval -> interval.iterations().p99Nanos() == null);
    }

    ChartView view() {
        List<Limit> limits = LatencyLimits.overTime(run, time);
        double highest = highest(limits);
        Chart chart = new Chart(
                        "rt",
                        "Response time over time",
                        description(),
                        time.scale(),
                        LinearScale.upTo(highest, ROWS, LatencyLimits::tick),
                        1,
                        time.bands(),
                        time.marks(),
                        List.of(),
                        series(),
                        limits)
                .with(standstills.stops());
        return ChartView.of(
                "Response time",
                note(highest),
                standstills.legend(),
                List.of(new LiveChart(chart, Measure.TIME, ChartView.names(standstills.legend()))),
                table());
    }

    private List<Series> series() {
        List<Series> series = new ArrayList<>();
        if (hasService) {
            series.add(series("service p99", Ink.SERVICE, ResponseTimeChart::serviceP99));
        }
        series.add(series("p99", Ink.P99, SliceDocument::p99Nanos));
        series.add(series("p95", Ink.P95, SliceDocument::p95Nanos));
        series.add(series("p50", Ink.P50, SliceDocument::p50Nanos));
        return series;
    }

    /** A slice without service times is one in which every call started when it was due. */
    private static @Nullable Long serviceP99(SliceDocument slice) {
        return slice.serviceP99Nanos() == null ? slice.p99Nanos() : slice.serviceP99Nanos();
    }

    private Series series(String name, Ink ink, Function<SliceDocument, @Nullable Long> figure) {
        List<Series.Point> points = run.intervals().stream()
                .map(it -> new Series.Point(it.middleNanos(), orNaN(figure.apply(it.iterations()))))
                .toList();
        return new Series(name, ink, Series.Kind.LINE, points);
    }

    private static double orNaN(@Nullable Long nanos) {
        return nanos == null ? Double.NaN : nanos;
    }

    private double highest(List<Limit> limits) {
        double window = highest(run.intervals().stream().filter(time::isInWindow));
        double values = window > 0 ? window : highest(run.intervals().stream());
        return limits.stream()
                .mapToDouble(Limit::value)
                .filter(limit -> limit <= values * FARTHEST_LIMIT)
                .map(limit -> limit * 1.08)
                .reduce(values, Math::max);
    }

    private static double highest(Stream<IntervalDocument> intervals) {
        return intervals
                .map(interval -> interval.iterations().p99Nanos())
                .mapToDouble(ResponseTimeChart::orNaN)
                .filter(nanos -> !Double.isNaN(nanos))
                .max()
                .orElse(0);
    }

    /** The axis is made for the window; what the warm-up has above it is said. */
    private String note(double highest) {
        double outside = highest(run.intervals().stream().filter(interval -> !time.isInWindow(interval)));
        String beyond = outside > highest * 1.2
                ? " Outside the measured window the p99 reaches " + Figures.nanos(outside) + "."
                : "";
        String service =
                hasService ? " Service time counts from the actual start, the others from when a call was due." : "";
        return "Successful iterations, by the time they ended." + service + time.key() + beyond;
    }

    private String description() {
        return "Median, 95th and 99th percentile of successful iterations for each interval; over the whole window p95 is "
                + LatencyLimits.nanos(run.iterations().successes().p95Nanos()) + " and p99 "
                + LatencyLimits.nanos(run.iterations().successes().p99Nanos()) + ".";
    }

    private TableView table() {
        IntervalRows rows =
                IntervalRows.of(run.intervals(), it -> orNaN(it.iterations().p99Nanos()));
        return TableView.of(
                rows.caption("Response time of successful iterations by interval", "highest p99"),
                TableView.LED,
                head(),
                rows.shown().stream().map(this::row).toList());
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("from", "part", "succeeded", "p50", "p95", "p99", "max"));
        if (hasService) {
            head.add("service p99");
        }
        return head;
    }

    private List<String> row(IntervalDocument interval) {
        SliceDocument slice = interval.iterations();
        List<String> row = new ArrayList<>(List.of(
                Figures.offset(Duration.ofNanos(interval.startNanos())),
                time.part(interval),
                Figures.count(slice.succeeded()),
                LatencyLimits.nanos(slice.p50Nanos()),
                LatencyLimits.nanos(slice.p95Nanos()),
                LatencyLimits.nanos(slice.p99Nanos()),
                LatencyLimits.nanos(slice.maxNanos())));
        if (hasService) {
            row.add(LatencyLimits.nanos(serviceP99(slice)));
        }
        return row;
    }
}
