package io.perfjunit.report.html;

import io.perfjunit.analysis.sweep.Course.Kind;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.report.chart.Band;
import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.LevelScale;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Mark;
import io.perfjunit.report.chart.Scale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.json.CourseDocument;
import io.perfjunit.report.json.ScalingDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.run.SweepWords;
import io.perfjunit.stats.ScalabilityLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Throughput and response times over the load: what was measured, the curve that fits it, and where it would go. */
final class SweepChart {

    private static final int CURVE_POINTS = 120;
    private static final int ROWS = 5;
    private static final double EDGE = 1.15;

    private final SweepDocument sweep;
    private final ScalingDocument scaling;
    private final CourseDocument iteration;
    private final Optional<ScalingDocument.Law> law;
    private final EnvelopeMarks envelope;

    SweepChart(SweepDocument sweep) {
        this.sweep = sweep;
        this.scaling = sweep.scaling();
        this.iteration = sweep.courses().stream()
                .filter(course -> course.kind() == Kind.ITERATION)
                .findFirst()
                .orElseGet(() -> new CourseDocument(Kind.ITERATION, "", null, List.of()));
        this.law = Optional.ofNullable(scaling.law()).filter(ScalingDocument.Law::fits);
        this.envelope = new EnvelopeMarks(sweep, EDGE);
    }

    /** Empty when neither throughput nor times are known. */
    Optional<ChartView> view() {
        List<String> pictures = new ArrayList<>();
        List<ChartView.Legend> legend = new ArrayList<>();
        if (!throughput().isEmpty()) {
            pictures.add(throughputChart().draw());
            legend.add(new ChartView.Legend(Ink.GOOD, "measured throughput"));
            law.ifPresent(
                    it -> legend.add(new ChartView.Legend(Ink.FITTED, "scalability law, dashed beyond the levels")));
        }
        List<Series> times = times();
        if (!times.isEmpty()) {
            pictures.add(timeChart(times).draw());
        }
        legend.addAll(envelope.legend());
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartView("Throughput and response time by load", note(), legend, pictures, table()));
    }

    private String note() {
        String note = "Equal factors of the load have equal room." + envelope.note();
        return scaling.breakingPoint() == null
                ? note
                : note + " Between the levels that are shaded throughput stops growing.";
    }

    private Chart throughputChart() {
        List<Series> series = new ArrayList<>();
        law.ifPresentOrElse(
                it -> series.addAll(curves(it)),
                () -> series.add(new Series("", Ink.GOOD, Series.Kind.LINE, throughput())));
        series.add(envelope.perSecond());
        series.add(Series.ofDots("measured", Ink.GOOD, throughput()));
        double highest = series.stream()
                .flatMap(it -> it.points().stream())
                .mapToDouble(Series.Point::y)
                .filter(y -> !Double.isNaN(y))
                .max()
                .orElse(0);
        return new Chart(
                        "sc",
                        "Throughput by load",
                        String.join(" ", sweep.sentences()),
                        axis(),
                        LinearScale.upTo(highest * 1.05, ROWS, rate -> rate == 0 ? "0" : Figures.perSecond(rate)),
                        1,
                        bands(),
                        marks(),
                        List.of(),
                        series,
                        List.of())
                .with(envelope.strip());
    }

    private List<Series> curves(ScalingDocument.Law fitted) {
        ScalabilityLaw curve = new ScalabilityLaw(
                fitted.lambda(), fitted.sigma().value(), fitted.kappa().value());
        List<Series> series = new ArrayList<>();
        if (fitted.projectedUsers() != null) {
            series.add(new Series(
                    "projected", Ink.PROJECTED, Series.Kind.LINE, curve(curve, highest(), fitted.projectedUsers())));
        }
        series.add(new Series("", Ink.FITTED, Series.Kind.LINE, curve(curve, lowest(), highest())));
        return series;
    }

    private static List<Series.Point> curve(ScalabilityLaw law, double from, double to) {
        return IntStream.rangeClosed(0, CURVE_POINTS)
                .mapToDouble(i -> from * Math.pow(to / from, (double) i / CURVE_POINTS))
                .mapToObj(users -> new Series.Point(users, law.throughput(users)))
                .toList();
    }

    private Chart timeChart(List<Series> series) {
        double highest = series.stream()
                .flatMap(it -> it.points().stream())
                .mapToDouble(Series.Point::y)
                .filter(y -> !Double.isNaN(y))
                .max()
                .orElse(0);
        return new Chart(
                        "sr",
                        "Response time by load",
                        "Response times of successful iterations at each level.",
                        axis(),
                        LinearScale.upTo(highest * 1.05, ROWS, LatencyLimits::tick),
                        0.8,
                        bands(),
                        List.of(),
                        List.of(),
                        series,
                        List.of())
                .with(envelope.strip());
    }

    private List<Series> times() {
        List<Series> series = new ArrayList<>();
        addTimes(series, "p99", Ink.P99, CourseDocument.Level::p99Nanos);
        addTimes(series, "p95", Ink.P95, CourseDocument.Level::p95Nanos);
        addTimes(series, "mean", Ink.SERVICE, CourseDocument.Level::meanNanos);
        addTimes(series, "min", Ink.P50, CourseDocument.Level::minNanos);
        if (!series.isEmpty()) {
            series.add(envelope.p95());
        }
        return series;
    }

    private void addTimes(
            List<Series> series, String name, Ink ink, Function<CourseDocument.Level, @Nullable Long> figure) {
        List<Series.Point> points = iteration.levels().stream()
                .filter(level -> figure.apply(level) != null)
                .map(level -> new Series.Point(level.load(), nanos(figure.apply(level))))
                .toList();
        if (points.size() > 1) {
            series.add(new Series(name, ink, Series.Kind.LINE, points));
        }
    }

    private static double nanos(@Nullable Long nanos) {
        return nanos == null ? Double.NaN : nanos;
    }

    private List<Series.Point> throughput() {
        List<Series.Point> points = new ArrayList<>();
        for (CourseDocument.Level level : iteration.levels()) {
            Double perSecond = level.perSecond();
            if (perSecond != null) {
                points.add(new Series.Point(level.load(), perSecond));
            }
        }
        return points;
    }

    private LevelScale axis() {
        double last = law.map(ScalingDocument.Law::projectedUsers).orElse(highest());
        List<Scale.Tick> places = new ArrayList<>(sweep.loads().stream()
                .map(load -> new Scale.Tick(load, load(load)))
                .toList());
        if (last > highest()) {
            places.add(new Scale.Tick(last, load(last)));
        }
        return new LevelScale(lowest() / EDGE, last * EDGE, places);
    }

    private String load(double load) {
        return sweep.kind() == LevelKind.USERS ? Figures.count(Math.round(load)) : Figures.perSecond(load);
    }

    private double lowest() {
        return sweep.loads().get(0);
    }

    private double highest() {
        return sweep.loads().get(sweep.loads().size() - 1);
    }

    private List<Band> bands() {
        var breaking = scaling.breakingPoint();
        return breaking == null ? List.of() : List.of(new Band("", breaking.above(), breaking.upTo()));
    }

    private List<Mark> marks() {
        var bound = scaling.bound();
        if (bound == null) {
            return List.of();
        }
        double users = bound.users().value();
        return users < lowest()
                ? List.of()
                : List.of(new Mark("saturated from about " + SweepWords.load(sweep.kind(), users), users));
    }

    private TableView table() {
        return TableView.of(
                "Throughput by load, measured and by the scalability law",
                TableView.NUMBERS,
                List.of("load", "measured", "scalability law", "difference"),
                iteration.levels().stream().map(this::row).toList());
    }

    private List<String> row(CourseDocument.Level level) {
        Double measured = level.perSecond();
        Optional<Double> fitted = law.map(it ->
                new ScalabilityLaw(it.lambda(), it.sigma().value(), it.kappa().value()).throughput(level.load()));
        return List.of(
                SweepWords.load(sweep.kind(), level.load()),
                measured == null ? "–" : Figures.perSecond(measured),
                fitted.map(Figures::perSecond).orElse("–"),
                measured == null || fitted.isEmpty() ? "–" : SweepWords.change(measured / fitted.get() - 1));
    }
}
