package io.perfjunit.report.words;

import io.perfjunit.analysis.sweep.Course.Kind;
import io.perfjunit.analysis.sweep.LevelState;
import io.perfjunit.analysis.sweep.LimitState;
import io.perfjunit.report.json.CourseDocument;
import io.perfjunit.report.json.LimitMatrixDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.run.EnvelopeWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.SweepWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of a sweep: its levels, its limits, and how much slower groups and steps became. */
final class LevelTables {

    private final SweepDocument sweep;

    LevelTables(SweepDocument sweep) {
        this.sweep = sweep;
    }

    List<FigureTable> all() {
        List<FigureTable> tables = new ArrayList<>(List.of(levels()));
        sweep.limitMatrix().ifPresent(matrix -> tables.add(limits(matrix)));
        tables.add(courses());
        return tables;
    }

    /** All calls together: a row per level, with the columns of which anything is known. */
    private FigureTable levels() {
        List<CourseDocument.Level> levels = sweep.courses().stream()
                .filter(course -> course.kind() == Kind.ITERATION)
                .flatMap(course -> course.levels().stream())
                .toList();
        Map<String, Function<CourseDocument.Level, @Nullable String>> columns = new LinkedHashMap<>();
        figures().forEach((name, text) -> {
            if (levels.stream().anyMatch(level -> text.apply(level) != null)) {
                columns.put(name, text);
            }
        });
        List<String> head = new ArrayList<>(List.of("level"));
        head.addAll(columns.keySet());
        boolean hasStates = sweep.envelope().stream().anyMatch(level -> level.state() != LevelState.UNKNOWN);
        if (hasStates) {
            head.add("state");
        }
        List<List<String>> rows = new ArrayList<>();
        for (CourseDocument.Level level : columns.isEmpty() ? List.<CourseDocument.Level>of() : levels) {
            List<String> row = new ArrayList<>(List.of(load(level.load())));
            columns.values().forEach(text -> row.add(orUnknown(text.apply(level))));
            sweep.envelope().stream()
                    .filter(it -> hasStates && it.load() == level.load())
                    .forEach(it -> row.add(EnvelopeWords.word(it.state())));
            rows.add(row);
        }
        return new FigureTable(head, rows);
    }

    private static Map<String, Function<CourseDocument.Level, @Nullable String>> figures() {
        Map<String, Function<CourseDocument.Level, @Nullable String>> columns = new LinkedHashMap<>();
        columns.put("requests", level -> level.calls() == null ? null : Figures.count(level.calls()));
        columns.put("failure rate", level -> level.failedShare() == null ? null : Figures.share(level.failedShare()));
        columns.put("throughput", level -> level.perSecond() == null ? null : Figures.perSecond(level.perSecond()));
        columns.put("min", level -> time(level.minNanos()));
        columns.put("mean", level -> time(level.meanNanos()));
        columns.put("median", level -> time(level.p50Nanos()));
        columns.put("p95", level -> time(level.p95Nanos()));
        columns.put("p99", level -> time(level.p99Nanos()));
        columns.put("max", level -> time(level.maxNanos()));
        columns.put("growth", level -> level.growth() == null ? null : SweepWords.change(level.growth()));
        return columns;
    }

    private FigureTable limits(LimitMatrixDocument matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (LimitMatrixDocument.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(name(row.step())));
            sweep.loads()
                    .forEach(load -> cells.add(
                            orUnknown(row.at(load).map(LevelTables::cell).orElse(null))));
            rows.add(cells);
        }
        List<String> kept = new ArrayList<>(List.of("limits kept"));
        matrix.levels().forEach(level -> kept.add(level.limitsKept() + " of " + level.limits()));
        rows.add(kept);
        return new FigureTable(head("limit used"), rows);
    }

    /** Of several limits the nearest, by its name. */
    private static String cell(LimitMatrixDocument.Cell cell) {
        String mark = cell.state() == LimitState.KEPT
                ? "✓"
                : cell.warns() ? "!" : cell.state() == LimitState.BROKEN ? "✗" : "?";
        String which = cell.limits() > 1 ? mark + " " + cell.nearest() : mark;
        return cell.used() == null ? which : which + " " + SweepWords.used(cell.used());
    }

    private FigureTable courses() {
        List<CourseDocument> courses = sweep.courses().stream()
                .filter(course -> course.kind() != Kind.ITERATION && course.growth() != null)
                .sorted(Comparator.comparing(CourseDocument::kind)
                        .thenComparing(LevelTables::growth, Comparator.reverseOrder()))
                .toList();
        List<String> head = head("mean");
        head.add("growth");
        List<List<String>> rows = new ArrayList<>();
        for (CourseDocument course : courses) {
            List<String> cells =
                    new ArrayList<>(List.of(course.name() + (course.kind() == Kind.GROUP ? " (group)" : "")));
            sweep.loads()
                    .forEach(load -> cells.add(
                            orUnknown(course.at(load).map(LevelTables::typical).orElse(null))));
            cells.add(SweepWords.change(growth(course)));
            rows.add(cells);
        }
        return new FigureTable(head, rows);
    }

    private static double growth(CourseDocument course) {
        Double growth = course.growth();
        return growth == null ? 0 : growth;
    }

    private static @Nullable String typical(CourseDocument.Level level) {
        return time(level.meanNanos() == null ? level.p50Nanos() : level.meanNanos());
    }

    private List<String> head(String corner) {
        List<String> head = new ArrayList<>(List.of(corner));
        sweep.loads().forEach(load -> head.add(load(load)));
        return head;
    }

    private String load(double load) {
        return SweepWords.load(sweep.kind(), load);
    }

    private static String name(String step) {
        return step.isEmpty() ? "all calls" : step;
    }

    private static @Nullable String time(@Nullable Long nanos) {
        return nanos == null ? null : Figures.nanos(nanos);
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? FigureTables.UNKNOWN : text;
    }
}
