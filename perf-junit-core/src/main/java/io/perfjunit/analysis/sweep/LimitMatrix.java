package io.perfjunit.analysis.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Which limits were kept at which level: a row per step, a column per level.
 *
 * @param columns a column per level, from the lowest
 * @param rows a row per step that has a limit; the iteration as a whole has the empty name
 */
public record LimitMatrix(List<Column> columns, List<Row> rows) {

    public LimitMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A level.
     *
     * @param load its users or rate
     * @param limits how many of all limits were kept
     * @param steps of how many steps all limits were kept; the iteration as a whole is none
     */
    public record Column(double load, Kept limits, Kept steps) {}

    /**
     * A pass rate.
     *
     * @param kept how many were kept
     * @param all of how many
     */
    public record Kept(int kept, int all) {

        /** True when none was broken or undecided. */
        public boolean isAll() {
            return kept == all;
        }
    }

    /**
     * A step.
     *
     * @param step its name; empty for the iteration as a whole
     * @param cells a cell per level; empty where it has no limit
     */
    public record Row(String step, List<Optional<Cell>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A step at a level.
     *
     * @param state the gravest state of its limits
     * @param limits how many were kept
     * @param nearest the limit that is broken most, or that is nearest to being broken
     * @param used the share of it that is used; empty when nothing was measured or nothing is allowed
     * @param warns true when all that is not kept only warns
     */
    public record Cell(LimitState state, Kept limits, String nearest, OptionalDouble used, boolean warns) {

        private static Cell of(List<LimitCheck> checks) {
            LimitCheck gravest = checks.stream()
                    .max(Comparator.comparing(LimitCheck::state).thenComparing(check -> check.used()
                            .orElse(check.state() == LimitState.KEPT ? 0 : Double.MAX_VALUE)))
                    .orElseThrow();
            boolean warns = checks.stream().filter(LimitMatrix::isUnmet).allMatch(LimitCheck::warns);
            return new Cell(
                    gravest.state(),
                    LimitMatrix.kept(checks),
                    gravest.limit(),
                    gravest.used(),
                    warns && gravest.state() != LimitState.KEPT);
        }
    }

    /** Sorts checks into rows and columns; empty when there is none for any of the levels. */
    public static Optional<LimitMatrix> of(SweepFigures figures, List<LimitCheck> checks) {
        Map<String, List<LimitCheck>> byStep = new LinkedHashMap<>();
        for (LimitCheck check : checks) {
            if (figures.levels().stream().anyMatch(level -> level.stage().equals(check.stage()))) {
                byStep.computeIfAbsent(check.step(), step -> new ArrayList<>()).add(check);
            }
        }
        if (byStep.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = byStep.entrySet().stream()
                .sorted(Comparator.comparing(row -> !row.getKey().isEmpty()))
                .map(row -> row(figures, row.getKey(), row.getValue()))
                .toList();
        List<Column> columns = figures.levels().stream()
                .map(level -> column(
                        level, byStep.values().stream().flatMap(List::stream).toList()))
                .toList();
        return Optional.of(new LimitMatrix(columns, rows));
    }

    private static Row row(SweepFigures figures, String step, List<LimitCheck> checks) {
        return new Row(
                step,
                figures.levels().stream()
                        .map(level -> at(level, checks).toList())
                        .map(found -> found.isEmpty() ? Optional.<Cell>empty() : Optional.of(Cell.of(found)))
                        .toList());
    }

    private static Column column(LevelFigures level, List<LimitCheck> checks) {
        List<LimitCheck> here = at(level, checks).toList();
        Map<String, Boolean> steps = new LinkedHashMap<>();
        here.stream()
                .filter(check -> !check.step().isEmpty())
                .forEach(check -> steps.merge(check.step(), !isUnmet(check), Boolean::logicalAnd));
        int kept = (int) steps.values().stream().filter(it -> it).count();
        return new Column(level.load(), kept(here), new Kept(kept, steps.size()));
    }

    private static Stream<LimitCheck> at(LevelFigures level, List<LimitCheck> checks) {
        return checks.stream().filter(check -> check.stage().equals(level.stage()));
    }

    private static Kept kept(List<LimitCheck> checks) {
        return new Kept((int) checks.stream().filter(check -> !isUnmet(check)).count(), checks.size());
    }

    private static boolean isUnmet(LimitCheck check) {
        return check.state() != LimitState.KEPT;
    }

    /** The highest level at which, and below which, every limit that can fail the test was kept; empty when the lowest breaks one. */
    public OptionalDouble highestKept() {
        OptionalDouble highest = OptionalDouble.empty();
        for (int i = 0; i < columns.size(); i++) {
            int level = i;
            boolean fails = rows.stream()
                    .flatMap(row -> row.cells().get(level).stream())
                    .anyMatch(cell -> cell.state() != LimitState.KEPT && !cell.warns());
            if (fails) {
                return highest;
            }
            highest = OptionalDouble.of(columns.get(i).load());
        }
        return highest;
    }
}
