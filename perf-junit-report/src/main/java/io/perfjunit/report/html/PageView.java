package io.perfjunit.report.html;

import io.perfjunit.report.json.DistributionDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.live.LivePage;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.report.words.ExecutiveSummary;
import io.perfjunit.report.words.HealthWords;
import io.perfjunit.report.words.Notice;
import io.perfjunit.report.words.Notices;
import io.perfjunit.report.words.PlanWords;
import io.perfjunit.report.words.RunWords;
import io.perfjunit.report.words.ScheduleWords;
import io.perfjunit.report.words.Standing;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that stands on the page of a run, in the order in which it stands there.
 *
 * @param style the style sheet
 * @param script what draws the charts anew and sorts tables
 * @param data what the script is given, as JSON
 * @param title name of the test
 * @param owner package of its class; may be empty
 * @param load the load that was asked for
 * @param started when it began
 * @param standing how the test stands
 * @param headline the verdict in a sentence
 * @param summary the run in a few sentences, without the headline; may be empty
 * @param kept budgets kept
 * @param runs runs of the same test; empty when this is the only one
 * @param notices what must not be overlooked
 * @param figures key figures
 * @param schedule how well iterations kept their schedule; empty when there was none
 * @param budgets every budget
 * @param targets every limited figure beside its limits; empty where the budgets tell it all
 * @param findings what the analysis found
 * @param speed steps and calls by how fast they felt; empty where all were fast
 * @param attempts the attempts of a load that was run more than once to be sure; empty for most
 * @param sweep what the levels of a sweep tell together; empty for a load that is none
 * @param stages stages of the load, or levels of a sweep; empty when there was but one
 * @param capacity what a search for the capacity has found; empty where there was none
 * @param charts every chart
 * @param stepsAbout what to know in reading the steps
 * @param steps steps of the iteration
 * @param network what is known of calls over a network; empty where there were none
 * @param metrics what the body and the JVM told beside the calls
 * @param slowest the slowest calls
 * @param outcomes how iterations ended
 * @param statistics successes, failures and all side by side
 * @param coldStart before the window and in it
 * @param errors failures by kind
 * @param healthWords how well the load generator worked
 * @param health the signs of it
 * @param standstills when nothing of the JVM ran
 * @param settings what was set and where
 * @param environment on which machine
 */
record PageView(
        Stylesheet style,
        Script script,
        String data,
        String title,
        String owner,
        String load,
        String started,
        Standing standing,
        String headline,
        List<String> summary,
        String kept,
        List<RunLink> runs,
        List<Notice> notices,
        List<Figure> figures,
        String schedule,
        FoldedTable budgets,
        FoldedTable targets,
        FindingsView findings,
        TableView speed,
        TableView attempts,
        SweepView sweep,
        StagesView stages,
        CapacityView capacity,
        List<ChartView> charts,
        String stepsAbout,
        TableView steps,
        NetworkView network,
        TableView metrics,
        SlowestView slowest,
        OutcomeView outcomes,
        TableView statistics,
        TableView coldStart,
        List<ErrorView> errors,
        String healthWords,
        TableView health,
        TableView standstills,
        TableView settings,
        TableView environment) {

    static PageView of(RunDocument run, List<RunOutline> runs) {
        FigureTables figures = new FigureTables(run);
        ManifestTables manifest = new ManifestTables(run);
        List<ChartView> charts = charts(run);
        return new PageView(
                Stylesheet.get(),
                Script.ofPage(),
                data(run, charts),
                VisibleText.line(run.test().title()),
                owner(run),
                PlanWords.full(run.plan()),
                RunWords.clock(run.startedAt()),
                Standing.of(run),
                VisibleText.line(RunWords.headline(run)),
                summary(run),
                RunWords.budgetsKept(run),
                RunLink.of(run, runs),
                Notices.of(run),
                figures(run),
                run.starts() == null ? "" : ScheduleWords.of(run.starts()),
                BudgetTable.of(run),
                KeyFigureTable.of(run),
                FindingsView.of(run),
                SpeedTable.of(run),
                AttemptTable.of(run),
                SweepView.of(run.sweep().orElse(null)),
                StagesView.of(run),
                CapacityView.of(run),
                charts,
                stepsAbout(run),
                new StepTable(run, run.whole()).view(),
                NetworkView.of(run),
                MetricTable.of(run.whole()),
                SlowestView.of(run),
                OutcomeView.of(run),
                figures.statistics(),
                figures.coldStart(),
                ErrorView.of(run),
                HealthWords.state(run.health().state()),
                manifest.health(),
                new Standstills(run).table(),
                manifest.settings(),
                manifest.environment());
    }

    private static String data(RunDocument run, List<ChartView> charts) {
        return new LivePage(
                        TimeAxis.of(run).endNanos(),
                        charts.stream().flatMap(chart -> chart.live().stream()).toList(),
                        StepSeries.of(run))
                .json();
    }

    private static List<String> summary(RunDocument run) {
        return ExecutiveSummary.of(run).stream().skip(1).map(VisibleText::line).toList();
    }

    private static String owner(RunDocument run) {
        String name = run.test().className();
        return name.contains(".") ? VisibleText.line(name.substring(0, name.lastIndexOf('.'))) : "";
    }

    private static String stepsAbout(RunDocument run) {
        return run.whole().tellsServiceTimes()
                ? "Times of successes in the measured window: the response time from when a call was due, the service time from"
                        + " its actual start."
                : "Response times of successes in the measured window.";
    }

    private static List<Figure> figures(RunDocument run) {
        DistributionDocument times = run.iterations().successes();
        long failed = run.iterations().counts().failed();
        return List.of(
                new Figure("p50", LatencyLimits.nanos(times.p50Nanos()), "of successes", ""),
                new Figure("p95", LatencyLimits.nanos(times.p95Nanos()), "of successes", ""),
                new Figure("p99", LatencyLimits.nanos(times.p99Nanos()), "of successes", ""),
                new Figure("max", LatencyLimits.nanos(times.maxNanos()), "of successes", ""),
                new Figure("Throughput", RunWords.throughput(run), "completed", ""),
                new Figure(
                        "Error rate",
                        RunWords.errorRate(run),
                        Figures.count(failed) + " failed",
                        failed > 0 ? "bad" : ""),
                new Figure(
                        "Iterations",
                        Figures.count(run.iterations().counts().total()),
                        "in " + Figures.nanos(run.timeline().windowNanos()),
                        ""));
    }

    private static List<ChartView> charts(RunDocument run) {
        List<ChartView> charts = new ArrayList<>();
        if (!run.intervals().isEmpty()) {
            ResponseTimeChart times = new ResponseTimeChart(run);
            if (!times.isEmpty()) {
                charts.add(times.view());
            }
            charts.add(new ThroughputChart(run).view());
        }
        HeatMapView heat = new HeatMapView(run);
        if (!heat.isEmpty()) {
            charts.add(heat.view());
        }
        FailureChart failures = new FailureChart(run);
        if (!failures.isEmpty()) {
            charts.add(failures.view());
        }
        HeapChart heap = new HeapChart(run);
        if (!heap.isEmpty()) {
            charts.add(heap.view());
        }
        PercentileChart distribution = new PercentileChart(run);
        if (!distribution.isEmpty()) {
            charts.add(distribution.view());
        }
        return charts;
    }
}
