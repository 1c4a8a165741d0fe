package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Scale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.chart.TailScale;
import io.perfjunit.report.json.BaselineDocument;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.live.LiveChart;
import io.perfjunit.report.live.Measure;
import io.perfjunit.report.words.ChangeWords;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The whole distribution as a curve: which share of the calls took at most how long, with equal room for every nine. */
final class PercentileChart {

    private static final int POINTS = 240;
    private static final int ROWS = 5;
    private static final double FARTHEST_LIMIT = 2.5;

    private final RunDocument run;
    private final LatencyHistogram successes;
    private final LatencyHistogram failures;
    private final LatencyHistogram service;
    private final LatencyHistogram baseline;
    private final TailScale axis;

    PercentileChart(RunDocument run) {
        this.run = run;
        this.successes = run.iterations().successes().toHistogram();
        this.failures = run.iterations().failures().toHistogram();
        DistributionDocument fromActualStart = run.iterations().service();
        this.service = fromActualStart == null ? LatencyHistogram.EMPTY : fromActualStart.toHistogram();
        this.baseline = baseline(run);
        this.axis = TailScale.of(Math.max(successes.count(), failures.count()));
    }

    /** Of another load it would say nothing. */
    private static LatencyHistogram baseline(RunDocument run) {
        BaselineDocument kept = run.baseline();
        boolean isComparable =
                ChangeWords.sinceBaseline(run).filter(ChangeWords::isSameLoad).isPresent();
        return kept != null && isComparable ? kept.successes().toHistogram() : LatencyHistogram.EMPTY;
    }

    boolean isEmpty() {
        return successes.isEmpty() && failures.isEmpty();
    }

    ChartView view() {
        List<Series> series = new ArrayList<>();
        if (!failures.isEmpty()) {
            series.add(new Series("failed", Ink.BAD, Series.Kind.LINE, curve(failures)));
        }
        if (!service.isEmpty()) {
            series.add(new Series("service", Ink.SERVICE, Series.Kind.LINE, curve(service)));
        }
        if (!baseline.isEmpty()) {
            series.add(new Series("baseline", Ink.BASELINE, Series.Kind.LINE, curve(baseline)));
        }
        if (!successes.isEmpty()) {
            series.add(new Series("ok", Ink.P95, Series.Kind.LINE, curve(successes)));
        }
        List<Limit> limits = LatencyLimits.byShare(run);
        Chart chart = new Chart(
                "pc",
                "Response time by percentile",
                "Response time of successful and of failed iterations by percentile, with equal room for every nine.",
                axis,
                LinearScale.upTo(highest(limits), ROWS, LatencyLimits::tick),
                1,
                List.of(),
                List.of(),
                List.of(),
                series,
                limits);
        return ChartView.of(
                "Distribution",
                "Share of iterations answered within a time; every further nine has the same room. A limit ends at its"
                        + " percentile: the curve should pass below its end.",
                List.of(),
                List.of(LiveChart.of(chart, Measure.TIME)),
                table());
    }

    private double highest(List<Limit> limits) {
        double values = Math.max(Math.max(max(successes), max(failures)), max(baseline));
        return limits.stream()
                .mapToDouble(Limit::value)
                .filter(limit -> limit <= values * FARTHEST_LIMIT)
                .map(limit -> limit * 1.08)
                .reduce(values, Math::max);
    }

    private static double max(LatencyHistogram values) {
        return values.isEmpty() ? 0 : values.max().toNanos();
    }

    private List<Series.Point> curve(LatencyHistogram values) {
        double nines = -Math.log10(1 - axis.last());
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> 1 - Math.pow(10, -nines * i / POINTS))
                .mapToObj(share -> new Series.Point(share, at(values, share)))
                .toList();
    }

    private static double at(LatencyHistogram values, double share) {
        long rank = Math.max(1, Math.min(values.count(), (long) Math.ceil(share * values.count() - 1e-6)));
        return values.atRank(rank).toNanos();
    }

    private TableView table() {
        return TableView.of(
                "Response time by percentile",
                TableView.NUMBERS,
                head(),
                axis.ticks(0).stream().map(this::row).toList());
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("percentile", "successes", "successes slower", "failures"));
        if (!service.isEmpty()) {
            head.add("service time");
        }
        if (!baseline.isEmpty()) {
            head.add("baseline");
        }
        return head;
    }

    private List<String> row(Scale.Tick tick) {
        String name = tick.value() == 0 ? "min" : tick.text();
        long slower = successes.isEmpty() ? 0 : successes.count() - (long) Math.ceil(tick.value() * successes.count());
        List<String> row = new ArrayList<>(
                List.of(name, time(successes, tick), Figures.count(Math.max(0, slower)), time(failures, tick)));
        if (!service.isEmpty()) {
            row.add(time(service, tick));
        }
        if (!baseline.isEmpty()) {
            row.add(time(baseline, tick));
        }
        return row;
    }

    private static String time(LatencyHistogram values, Scale.Tick tick) {
        return values.isEmpty() ? "–" : Figures.nanos(at(values, tick.value()));
    }
}
