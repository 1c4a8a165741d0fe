package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Columns;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.live.LiveChart;
import io.perfjunit.report.live.Measure;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Failures over the time of the load, by how the calls ended. */
final class FailureChart {

    private final RunDocument run;
    private final TimeAxis time;
    private final List<FailureKind> kinds;

    FailureChart(RunDocument run) {
        this.run = run;
        this.time = TimeAxis.of(run);
        this.kinds = Arrays.stream(FailureKind.values()).filter(this::occurs).toList();
    }

    private boolean occurs(FailureKind kind) {
        return run.intervals().stream().anyMatch(interval -> count(interval, kind) > 0);
    }

    private static long count(IntervalDocument interval, FailureKind kind) {
        return kind.of(interval.iterations().counts());
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    ChartView view() {
        double highest = run.intervals().stream()
                .mapToDouble(FailureChart::perSecond)
                .max()
                .orElse(0);
        Chart chart = new Chart(
                "fa",
                "Failures over time",
                "Failed iterations per second by the way they ended; "
                        + Figures.count(run.iterations().counts().failed()) + " of "
                        + Figures.count(run.iterations().counts().total(), "call") + " of the window failed.",
                time.scale(),
                LinearScale.upTo(highest, 4, rate -> rate == 0 ? "0" : Figures.perSecond(rate)),
                0.7,
                time.bands(),
                time.marks(),
                kinds.stream().map(this::columns).toList(),
                List.of(),
                List.of());
        return ChartView.of(
                "Failures",
                "Failed iterations per second, by the time they ended." + time.key(),
                kinds.stream()
                        .map(kind -> new ChartView.Legend(kind.ink(), kind.words()))
                        .toList(),
                List.of(LiveChart.of(chart, Measure.RATE)),
                table());
    }

    private static double perSecond(IntervalDocument interval) {
        return interval.lengthNanos() == 0 ? 0 : interval.iterations().counts().failed() * 1e9 / interval.lengthNanos();
    }

    private Columns columns(FailureKind kind) {
        return new Columns(
                kind.words(),
                kind.ink(),
                run.intervals().stream()
                        .filter(interval -> interval.lengthNanos() > 0)
                        .map(interval -> new Columns.Column(
                                interval.startNanos(),
                                interval.endNanos(),
                                count(interval, kind) * 1e9 / interval.lengthNanos()))
                        .toList());
    }

    private TableView table() {
        List<String> head = new ArrayList<>(List.of("from", "part", "failed", "share of calls"));
        kinds.forEach(kind -> head.add(kind.words()));
        IntervalRows rows = IntervalRows.of(
                run.intervals().stream()
                        .filter(interval -> interval.iterations().counts().failed() > 0)
                        .toList(),
                FailureChart::perSecond);
        return TableView.of(
                rows.caption("Failed iterations by interval; intervals without failures are left out", "most failures"),
                TableView.LED,
                head,
                rows.shown().stream().map(this::row).toList());
    }

    private List<String> row(IntervalDocument interval) {
        var counts = interval.iterations().counts();
        List<String> row = new ArrayList<>(List.of(
                Figures.offset(Duration.ofNanos(interval.startNanos())),
                time.part(interval),
                Figures.count(counts.failed()),
                Figures.share(counts.failedShare())));
        kinds.forEach(kind -> row.add(Figures.count(count(interval, kind))));
        return row;
    }
}
