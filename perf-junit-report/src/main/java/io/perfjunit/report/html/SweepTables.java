package io.perfjunit.report.html;

import io.perfjunit.analysis.sweep.Course.Kind;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.report.json.CourseDocument;
import io.perfjunit.report.json.LimitMatrixDocument;
import io.perfjunit.report.json.ScalingDocument.Gain;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.words.Standing;
import io.perfjunit.run.Figures;
import io.perfjunit.run.SweepWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a sweep: level by level, step by step, and which limits were kept. */
final class SweepTables {

    private static final String NONE = "–";

    private final SweepDocument sweep;

    SweepTables(SweepDocument sweep) {
        this.sweep = sweep;
    }

    /** A row per level: what more load brought. */
    TableView levels() {
        List<CourseDocument.Level> levels = sweep.courses().stream()
                .filter(course -> course.kind() == Kind.ITERATION)
                .flatMap(course -> course.levels().stream())
                .toList();
        return new TableView(
                        "What each level brought",
                        TableView.CARDS,
                        List.of(
                                "Level",
                                "Throughput",
                                sweep.kind() == LevelKind.USERS ? "Gain per user" : "Gain per arrival",
                                "Gain per doubling",
                                "Failed",
                                "Min",
                                "Mean",
                                "p95",
                                "p99",
                                "Max",
                                "Mean, growth"),
                        levels.stream().map(this::level).toList())
                .sortable();
    }

    private List<Cell> level(CourseDocument.Level level) {
        Optional<Gain> gain = sweep.scaling().gains().stream()
                .filter(it -> it.to() == level.load())
                .findFirst();
        Double failed = level.failedShare();
        return List.of(
                Cell.of(SweepWords.load(sweep.kind(), level.load())).styled("name"),
                Cell.of(perSecond(level.perSecond())),
                Cell.of(gain.map(it -> signed(it.perUnit())).orElse(NONE)).styled(tone(gain)),
                Cell.of(gain.map(it -> SweepWords.change(it.perDoubling())).orElse(NONE))
                        .styled(tone(gain)),
                Cell.of(failed == null ? NONE : Figures.share(failed))
                        .styled(failed != null && failed > 0 ? "strong bad" : ""),
                Cell.of(LatencyLimits.nanos(level.minNanos())),
                Cell.of(LatencyLimits.nanos(level.meanNanos())),
                Cell.of(LatencyLimits.nanos(level.p95Nanos())),
                Cell.of(LatencyLimits.nanos(level.p99Nanos())),
                Cell.of(LatencyLimits.nanos(level.maxNanos())),
                Cell.of(growth(level.growth())));
    }

    private static String tone(Optional<Gain> gain) {
        return gain.filter(it -> it.perUnit() < 0).isPresent() ? "strong bad" : "";
    }

    private static String signed(double perSecond) {
        return (perSecond < 0 ? "−" : "+") + Figures.perSecond(Math.abs(perSecond));
    }

    private static String perSecond(@Nullable Double rate) {
        return rate == null ? NONE : Figures.perSecond(rate);
    }

    private static String growth(@Nullable Double growth) {
        return growth == null ? NONE : SweepWords.change(growth);
    }

    /** A row per group and step, those that are slowed down most first; a column per level. Empty without steps. */
    TableView courses() {
        List<String> head = new ArrayList<>(List.of("Step"));
        sweep.loads().forEach(load -> head.add(SweepWords.load(sweep.kind(), load)));
        head.add("Growth");
        Stream<List<Cell>> rows =
                Stream.of(Kind.ITERATION, Kind.GROUP, Kind.STEP).flatMap(this::courses);
        boolean hasSteps = sweep.courses().stream().anyMatch(course -> course.kind() == Kind.STEP);
        return new TableView(
                        "Mean response time by level", TableView.NUMBERS, head, hasSteps ? rows.toList() : List.of())
                .sortable();
    }

    private Stream<List<Cell>> courses(Kind kind) {
        return sweep.courses().stream()
                .filter(course -> course.kind() == kind)
                .filter(course -> course.levels().stream().anyMatch(level -> typical(level) != null))
                .sorted(Comparator.comparingDouble(SweepTables::leastFirst).reversed())
                .map(this::course);
    }

    private static double leastFirst(CourseDocument course) {
        Double growth = course.growth();
        return growth == null ? Double.NEGATIVE_INFINITY : growth;
    }

    private List<Cell> course(CourseDocument course) {
        List<Cell> row = new ArrayList<>(List.of(
                switch (course.kind()) {
                    case ITERATION -> Cell.of("whole iteration").styled("name whole");
                    case GROUP -> Cell.of(course.name()).noting("group").styled("name whole");
                    case STEP -> Cell.of(course.name()).styled("name");
                }));
        for (double load : sweep.loads()) {
            row.add(course.at(load)
                    .map(level -> Cell.of(LatencyLimits.nanos(typical(level)))
                            .noting(level.growth() == null ? "" : growth(level.growth())))
                    .orElse(Cell.of(NONE)));
        }
        row.add(Cell.of(growth(course.growth())).noting(extreme(course)).styled("strong"));
        return row;
    }

    private static @Nullable Long typical(CourseDocument.Level level) {
        return level.meanNanos() == null ? level.p50Nanos() : level.meanNanos();
    }

    private String extreme(CourseDocument course) {
        if (course.kind() != Kind.STEP
                || sweep.worstStep() == null
                || sweep.worstStep().equals(sweep.bestStep())) {
            return "";
        }
        if (course.name().equals(sweep.worstStep())) {
            return "most";
        }
        return course.name().equals(sweep.bestStep()) ? "least" : "";
    }

    /** A row per step that has limits, a column per level. Empty without limits. */
    TableView limits() {
        List<List<Cell>> rows = new ArrayList<>();
        sweep.limitMatrix().ifPresent(matrix -> {
            matrix.rows().forEach(row -> rows.add(row(row)));
            if (matrix.levels().stream().anyMatch(level -> level.steps() > 0)) {
                rows.add(kept("steps that keep their limits", matrix, it -> it.stepsKept() + " of " + it.steps()));
            }
            rows.add(kept("limits kept", matrix, it -> it.limitsKept() + " of " + it.limits()));
        });
        List<String> head = new ArrayList<>(List.of("Step"));
        sweep.loads().forEach(load -> head.add(SweepWords.load(sweep.kind(), load)));
        return new TableView(
                "Limits kept by step and level: how much of the nearest limit is used",
                TableView.NUMBERS + " matrix",
                head,
                rows);
    }

    private List<Cell> row(LimitMatrixDocument.Row row) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(row.step().isEmpty() ? "whole iteration" : row.step()).styled("name")));
        for (double load : sweep.loads()) {
            cells.add(row.at(load).map(SweepTables::cell).orElse(Cell.of(NONE)));
        }
        return cells;
    }

    private static Cell cell(LimitMatrixDocument.Cell cell) {
        Standing standing =
                switch (cell.state()) {
                    case KEPT -> Standing.MET;
                    case UNDECIDED -> Standing.INCONCLUSIVE;
                    case BROKEN -> Standing.BROKEN;
                };
        Double used = cell.used();
        String share = used == null ? "" : " " + SweepWords.used(used);
        String more = cell.limits() == 1 ? "" : " · " + cell.kept() + " of " + cell.limits();
        String tone = cell.warns() ? "unsure" : standing.css();
        String mark = cell.warns() && cell.state() == LimitState.BROKEN ? "!" : standing.mark();
        return Cell.of(mark + share).noting(cell.nearest() + more).styled(tone);
    }

    private static List<Cell> kept(
            String name, LimitMatrixDocument matrix, Function<LimitMatrixDocument.Level, String> words) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name).styled("name whole")));
        matrix.levels().forEach(level -> cells.add(Cell.of(words.apply(level)).styled("strong")));
        return cells;
    }
}
