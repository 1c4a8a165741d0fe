package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Scale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.chart.TailScale;
import io.perfjunit.report.compare.ComparedTest;
import io.perfjunit.report.compare.Side;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of all sides over each other; of a side with several runs the last is drawn. */
final class ComparedCharts {

    private static final List<Ink> INKS =
            List.of(Ink.P95, Ink.FAILED_CHECK, Ink.SERVICE, Ink.USERS, Ink.TIMEOUT, Ink.P50);

    private static final int ROWS = 5;
    private static final int POINTS = 200;
    private static final int LONGEST_NAME = 14;

    private final List<Side> sides;
    private final int number;

    /** @param number of the test on the page */
    ComparedCharts(ComparedTest test, int number) {
        this.sides = test.sides();
        this.number = number;
    }

    List<ChartView> all() {
        return isEmpty() ? List.of() : List.of(overTime(), distribution());
    }

    private boolean isEmpty() {
        return IntStream.range(0, sides.size()).allMatch(side -> histogram(side).isEmpty());
    }

    private RunDocument run(int side) {
        List<RunDocument> runs = sides.get(side).runs();
        return runs.get(runs.size() - 1);
    }

    private LatencyHistogram histogram(int side) {
        return run(side).iterations().successes().toHistogram();
    }

    private Series series(int side, List<Series.Point> points) {
        return new Series(name(side), INKS.get(side % INKS.size()), Series.Kind.LINE, points);
    }

    /** Short enough for the margin; the legend has it in full. */
    private String name(int side) {
        String name = VisibleText.line(sides.get(side).name());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private List<ChartView.Legend> legend() {
        return IntStream.range(0, sides.size())
                .mapToObj(side -> new ChartView.Legend(
                        INKS.get(side % INKS.size()),
                        VisibleText.line(sides.get(side).name())))
                .toList();
    }

    private ChartView overTime() {
        List<Series> series = new ArrayList<>();
        double end = 1;
        double highest = 0;
        for (int side = 0; side < sides.size(); side++) {
            List<Series.Point> points = p95(run(side));
            series.add(series(side, points));
            end = Math.max(end, run(side).timeline().windowNanos());
            highest = Math.max(highest, highest(points));
        }
        double length = end;
        return view(
                "p95 over time",
                "p95 of successful iterations, counted from the beginning of each measured window.",
                LinearScale.ofTime(end, nanos -> AxisTime.text(Math.round(nanos), Math.round(length))),
                highest,
                series);
    }

    private static List<Series.Point> p95(RunDocument run) {
        long start = run.timeline().windowStartNanos();
        return run.intervals().stream()
                .filter(interval -> interval.middleNanos() >= start
                        && interval.middleNanos() <= run.timeline().windowEndNanos())
                .map(interval -> new Series.Point(interval.middleNanos() - start, p95(interval)))
                .toList();
    }

    private static double p95(IntervalDocument interval) {
        Long p95 = interval.iterations().p95Nanos();
        return p95 == null ? Double.NaN : p95;
    }

    private static double highest(List<Series.Point> points) {
        return points.stream()
                .mapToDouble(Series.Point::y)
                .filter(y -> !Double.isNaN(y))
                .max()
                .orElse(0);
    }

    private ChartView distribution() {
        long most = IntStream.range(0, sides.size())
                .mapToLong(side -> histogram(side).count())
                .max()
                .orElse(1);
        TailScale axis = TailScale.of(most);
        List<Series> series = new ArrayList<>();
        double highest = 0;
        for (int side = 0; side < sides.size(); side++) {
            LatencyHistogram times = histogram(side);
            if (!times.isEmpty()) {
                series.add(series(side, curve(times, axis)));
                highest = Math.max(highest, times.max().toNanos());
            }
        }
        return view(
                "Distribution",
                "Share of iterations answered within a time; every further nine has the same room.",
                axis,
                highest,
                series);
    }

    private static List<Series.Point> curve(LatencyHistogram times, TailScale axis) {
        double nines = -Math.log10(1 - axis.last());
        return IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> 1 - Math.pow(10, -nines * i / POINTS))
                .mapToObj(share -> new Series.Point(share, at(times, share)))
                .toList();
    }

    private static double at(LatencyHistogram times, double share) {
        long rank = (long) Math.ceil(share * times.count() - 1e-6);
        return times.atRank(Math.max(1, Math.min(times.count(), rank))).toNanos();
    }

    private ChartView view(String heading, String note, Scale x, double highest, List<Series> series) {
        Chart chart = new Chart(
                "c" + number + (x instanceof TailScale ? "d" : "t"),
                heading,
                note,
                x,
                LinearScale.upTo(highest, ROWS, LatencyLimits::tick),
                1,
                List.of(),
                List.of(),
                List.of(),
                series,
                List.of());
        return new ChartView(heading, note, legend(), List.of(chart.draw()), percentiles());
    }

    private TableView percentiles() {
        List<List<String>> rows = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            LatencyHistogram times = histogram(side);
            List<String> row = new ArrayList<>(List.of(sides.get(side).name()));
            for (double share : new double[] {0, 0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
                row.add(times.isEmpty() ? "–" : Figures.nanos(at(times, share)));
            }
            rows.add(row);
        }
        return TableView.of(
                "Response time by percentile",
                TableView.NUMBERS,
                List.of("side", "min", "p50", "p90", "p95", "p99", "p99.9", "max"),
                rows);
    }
}
