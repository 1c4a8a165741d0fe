package io.perfjunit.report.html;

import io.perfjunit.report.chart.Sparkline;
import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.PartDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of the measured window of a part of a load, below the iteration that they are parts of. Where calls started later than
 * due, their service times stand in a row below their response times.
 */
final class StepTable {

    private static final List<String> HEAD = List.of(
            "Step", "Calls", "Failed", "Throughput", "p50", "p95", "p99", "p99.9", "Max", "Mean", "p95 over time");

    private final PartDocument part;
    private final Places places;
    private final StepSlices slices;
    private final int[] measured;

    StepTable(RunDocument run, PartDocument part) {
        this.part = part;
        this.places = new Places(run);
        this.slices = new StepSlices(run.intervals());
        TimeAxis time = TimeAxis.of(run);
        List<IntervalDocument> intervals = run.intervals();
        this.measured = IntStream.range(0, intervals.size())
                .filter(i ->
                        time.isInWindow(intervals.get(i)) && (part.stage().isEmpty() || isInPart(intervals.get(i))))
                .toArray();
    }

    TableView view() {
        List<List<Cell>> rows = new ArrayList<>();
        addRows(rows, part.iterations(), "whole iteration");
        part.steps().forEach(step -> addRows(rows, step, step.step()));
        String of = part.stage().isEmpty() ? "Steps" : "Steps of " + PlanWords.name(part.stage());
        return new TableView(of + ": times of successes in the measured window", TableView.CARDS, HEAD, rows)
                .sortable();
    }

    private void addRows(List<List<Cell>> rows, StepDocument step, String name) {
        String css = step.step().isEmpty() ? "name whole" : "name";
        DistributionDocument service = step.service();
        rows.add(response(
                step,
                Cell.of(name)
                        .noting(service == null ? "" : "response time")
                        .styled(css)
                        .at(places.of(part.stage(), step.step()))));
        if (service != null) {
            rows.add(service(service, Cell.of(name).noting("service time").styled(css + " follows")));
        }
    }

    private List<Cell> response(StepDocument step, Cell name) {
        var counts = step.counts();
        List<Cell> row = new ArrayList<>(List.of(
                name,
                Cell.of(Figures.count(counts.total())),
                failed(step),
                Cell.of(Figures.perSecond(step.throughputPerSecond()))));
        addTimes(row, step.successes());
        row.add(Cell.of("").drawing(Sparkline.draw(p95(step.step()))).styled("picture"));
        return row;
    }

    private static List<Cell> service(DistributionDocument times, Cell name) {
        List<Cell> row = new ArrayList<>(List.of(name, Cell.of(""), Cell.of(""), Cell.of("")));
        addTimes(row, times);
        row.add(Cell.of(""));
        return row;
    }

    /** Failures with their share. */
    static Cell failed(StepDocument step) {
        var counts = step.counts();
        return Cell.of(Figures.count(counts.failed()))
                .noting(
                        counts.failed() == 0
                                ? ""
                                : Figures.share(counts.failedShare()).replace(" ", "\u00a0"))
                .styled(counts.failed() == 0 ? "" : "strong bad");
    }

    private static void addTimes(List<Cell> row, DistributionDocument times) {
        row.add(Cell.of(LatencyLimits.nanos(times.p50Nanos())));
        row.add(Cell.of(LatencyLimits.nanos(times.p95Nanos())));
        row.add(Cell.of(LatencyLimits.nanos(times.p99Nanos())));
        row.add(Cell.of(LatencyLimits.nanos(times.p999Nanos())));
        row.add(Cell.of(LatencyLimits.nanos(times.maxNanos())));
        row.add(Cell.of(LatencyLimits.nanos(times.meanNanos())));
    }

    private List<Double> p95(String step) {
        List<Double> p95 = new ArrayList<>();
        for (int interval : measured) {
            SliceDocument slice = slices.at(step, interval);
            Long nanos = slice == null ? null : slice.p95Nanos();
            p95.add(nanos == null ? Double.NaN : nanos.doubleValue());
        }
        return p95;
    }

    private boolean isInPart(IntervalDocument interval) {
        return interval.middleNanos() >= part.startNanos() && interval.middleNanos() <= part.endNanos();
    }
}
