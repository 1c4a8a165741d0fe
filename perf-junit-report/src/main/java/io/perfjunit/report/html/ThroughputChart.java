package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.json.BudgetDocument;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.live.LiveChart;
import io.perfjunit.report.live.Measure;
import io.perfjunit.report.words.BudgetWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the load was and what came of it: successes per second, and below them the virtual users and the running calls. */
final class ThroughputChart {

    private final RunDocument run;
    private final TimeAxis time;
    private final boolean hasUsers;
    private final Standstills standstills;

    ThroughputChart(RunDocument run) {
        this.run = run;
        this.time = TimeAxis.of(run);
        this.standstills = new Standstills(run);
        // The users of an open model only wait for what is due; their number is no load.
        this.hasUsers = run.plan().hasClosedStage();
    }

    ChartView view() {
        Map<Ink, String> names = ChartView.names(legend());
        return ChartView.of(
                run.plan().hasOpenStage() ? "Throughput and load" : "Throughput and users",
                "Successful iterations per second; below, the load on the same time axis." + time.key(),
                legend(),
                List.of(new LiveChart(throughput(), Measure.RATE, names), new LiveChart(load(), Measure.COUNT, names)),
                table());
    }

    private List<ChartView.Legend> legend() {
        List<ChartView.Legend> legend = new ArrayList<>();
        legend.add(new ChartView.Legend(Ink.GOOD, "succeeded per second"));
        if (hasUsers) {
            legend.add(new ChartView.Legend(Ink.USERS, "virtual users"));
        }
        legend.add(new ChartView.Legend(Ink.IN_FLIGHT, "calls in flight"));
        legend.addAll(standstills.legend());
        return legend;
    }

    private Chart throughput() {
        List<Limit> floors = run.verdict().budgets().stream()
                .filter(budget -> budget.step().isEmpty() && budget.metric().equals("throughput"))
                .flatMap(this::floors)
                .toList();
        double highest = floors.stream()
                .mapToDouble(floor -> floor.value() * 1.08)
                .reduce(highest(IntervalDocument::throughputPerSecond), Math::max);
        return new Chart(
                        "tp",
                        "Throughput over time",
                        "Successful iterations per second; over the whole window " + RunWords.throughput(run) + ".",
                        time.scale(),
                        LinearScale.upTo(highest, 4, rate -> rate == 0 ? "0" : Figures.perSecond(rate)),
                        0.8,
                        time.bands(),
                        time.marks(),
                        List.of(),
                        List.of(series("", Ink.GOOD, Series.Kind.AREA, IntervalDocument::throughputPerSecond)),
                        floors)
                .with(standstills.stops());
    }

    /** The floor of a stage is drawn over it alone. */
    private Stream<Limit> floors(BudgetDocument budget) {
        String name = new BudgetWords(budget, run).limit();
        Ink ink = LatencyLimits.ink(budget);
        return budget.stage().isEmpty()
                ? Stream.of(Limit.across(name, ink, budget.limit()))
                : time.stages().stream()
                        .filter(stage -> stage.name().equals(budget.stage()))
                        .map(stage -> new Limit(name, ink, budget.limit(), stage.windowStart(), stage.windowEnd()));
    }

    private Chart load() {
        double highest = Math.max(highest(IntervalDocument::users), highest(IntervalDocument::inFlight));
        String users =
                hasUsers ? Figures.count(Math.round(highest(IntervalDocument::users)), "virtual user") + " and " : "";
        return new Chart(
                "us",
                hasUsers ? "Virtual users and calls in flight over time" : "Calls in flight over time",
                "At most " + users + Figures.count(Math.round(highest(IntervalDocument::inFlight)), "call")
                        + " in flight.",
                time.scale(),
                LinearScale.upTo(highest, 2, count -> Figures.count(Math.round(count))),
                0.34,
                time.bands(),
                time.marks(),
                List.of(),
                loadSeries(),
                List.of());
    }

    private List<Series> loadSeries() {
        Series inFlight = series("", Ink.IN_FLIGHT, Series.Kind.LINE, IntervalDocument::inFlight);
        return hasUsers
                ? List.of(series("", Ink.USERS, Series.Kind.LINE, IntervalDocument::users), inFlight)
                : List.of(inFlight);
    }

    private double highest(ToDoubleFunction<IntervalDocument> figure) {
        return run.intervals().stream().mapToDouble(figure).max().orElse(0);
    }

    private Series series(String name, Ink ink, Series.Kind kind, ToDoubleFunction<IntervalDocument> figure) {
        return new Series(
                name,
                ink,
                kind,
                run.intervals().stream()
                        .map(it -> new Series.Point(it.middleNanos(), figure.applyAsDouble(it)))
                        .toList());
    }

    private TableView table() {
        IntervalRows rows = IntervalRows.of(run.intervals(), it -> -it.throughputPerSecond());
        return TableView.of(
                rows.caption("Throughput, users and calls in flight by interval", "lowest throughput"),
                TableView.LED,
                List.of("from", "part", "succeeded", "throughput", "users", "in flight"),
                rows.shown().stream().map(this::row).toList());
    }

    private List<String> row(IntervalDocument interval) {
        return List.of(
                Figures.offset(Duration.ofNanos(interval.startNanos())),
                time.part(interval),
                Figures.count(interval.iterations().succeeded()),
                Figures.perSecond(interval.throughputPerSecond()),
                Figures.count(interval.users()),
                Figures.count(interval.inFlight()));
    }
}
