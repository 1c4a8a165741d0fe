package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A row per level, {@code users} or {@code rate_per_s}; with a column {@code endpoint}, a row per level and endpoint. */
final class LevelTable {

    static final String USERS = "users";
    static final String RATE = "rate_per_s";
    static final String ENDPOINT = "endpoint";

    private LevelTable() {}

    static FigureFile read(CsvTable table) throws UnreadableFiguresException {
        FigureColumns.check(table, "a table of levels", List.of(USERS, RATE, ENDPOINT));
        if (table.has(USERS) && table.has(RATE)) {
            throw UnreadableFiguresException.at(table.file(), 1, "levels have users or rate_per_s, not both");
        }
        String key = table.has(RATE) ? RATE : USERS;
        Map<Double, Map<String, StepFigures>> levels = new TreeMap<>();
        for (CsvRow row : table.rows()) {
            double load = row.cell(key).load();
            String step = row.cell(ENDPOINT).value();
            Map<String, StepFigures> steps = levels.computeIfAbsent(load, it -> new LinkedHashMap<>());
            if (steps.put(step, FigureColumns.of(row, step)) != null) {
                throw row.cell(key).wrong("is there twice" + (step.isEmpty() ? "" : " for " + step));
            }
        }
        return of(table.file(), key.equals(RATE) ? LevelKind.RATE : LevelKind.USERS, levels);
    }

    /** One level alone is no sweep. */
    private static FigureFile of(String file, LevelKind kind, Map<Double, Map<String, StepFigures>> byLoad) {
        List<LevelFigures> levels = new ArrayList<>();
        byLoad.forEach((load, steps) -> levels.add(level(load, steps)));
        if (levels.size() > 1) {
            return new FigureFile.Levels(file, new SweepFigures(kind, levels), List.of(), List.of());
        }
        LevelFigures only = levels.get(0);
        OptionalDouble users = kind == LevelKind.USERS ? OptionalDouble.of(only.load()) : OptionalDouble.empty();
        return new FigureFile.Sides(
                file, List.of(new MeasuredSide(file, "", users, only.iterations(), only.steps())), List.of());
    }

    private static LevelFigures level(double load, Map<String, StepFigures> steps) {
        StepFigures whole = Optional.ofNullable(steps.get("")).orElse(StepFigures.of("", TimeFigures.UNKNOWN));
        return new LevelFigures(
                stage(load),
                load,
                whole,
                steps.values().stream().filter(it -> !it.step().isEmpty()).toList());
    }

    /** The name of a level, by which checks of limits find it. */
    static String stage(double load) {
        return "level " + load;
    }
}
