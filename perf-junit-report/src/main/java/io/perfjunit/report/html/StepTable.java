package io.perfjunit.report.html;

import io.perfjunit.report.chart.Sparkline;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/** The steps of the measured window, below the iteration that they are parts of. */
final class StepTable {

    private static final List<String> HEAD = List.of(
            "Step", "Calls", "Failed", "Throughput", "p50", "p95", "p99", "p99.9", "Max", "Mean", "p95 over time");

    private final RunDocument run;
    private final TimeAxis time;

    StepTable(RunDocument run) {
        this.run = run;
        this.time = new TimeAxis(run);
    }

    TableView view() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(run.iterations(), "whole iteration"));
        run.steps().forEach(step -> rows.add(row(step, step.step())));
        return new TableView("Steps: response times of successes in the measured window", TableView.CARDS, HEAD, rows);
    }

    private List<Cell> row(StepDocument step, String name) {
        var times = step.successes();
        var counts = step.counts();
        return List.of(
                Cell.of(name).styled(step.step().isEmpty() ? "name whole" : "name"),
                Cell.of(Figures.count(counts.total())),
                Cell.of(counts.failed() == 0 ? "0" : Figures.count(counts.failed()))
                        .noting(counts.failed() == 0 ? "" : Figures.share(counts.failedShare()))
                        .styled(counts.failed() == 0 ? "" : "strong bad"),
                Cell.of(Figures.perSecond(step.throughputPerSecond())),
                Cell.of(LatencyLimits.nanos(times.p50Nanos())),
                Cell.of(LatencyLimits.nanos(times.p95Nanos())),
                Cell.of(LatencyLimits.nanos(times.p99Nanos())),
                Cell.of(LatencyLimits.nanos(times.p999Nanos())),
                Cell.of(LatencyLimits.nanos(times.maxNanos())),
                Cell.of(LatencyLimits.nanos(times.meanNanos())),
                new Cell("", "", Sparkline.draw(p95(step.step())), "picture"));
    }

    private List<Double> p95(String step) {
        return run.intervals().stream()
                .filter(time::isInWindow)
                .map(interval -> p95(slice(interval, step)))
                .toList();
    }

    private static List<SliceDocument> slice(IntervalDocument interval, String step) {
        return step.isEmpty()
                ? List.of(interval.iterations())
                : interval.steps().stream().filter(it -> it.step().equals(step)).toList();
    }

    private static Double p95(List<SliceDocument> slices) {
        Long p95 = slices.isEmpty() ? null : slices.get(0).p95Nanos();
        return p95 == null ? Double.NaN : p95.doubleValue();
    }
}
