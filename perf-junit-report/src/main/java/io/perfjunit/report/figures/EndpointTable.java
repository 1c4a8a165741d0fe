package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.LevelFigures;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row per endpoint and a column per figure and level, such as {@code mean_ms_50_users}. In {@code sla_ms} stands the limit of the mean;
 * {@code sla_p95_ms} would limit p95.
 */
final class EndpointTable {

    static final String ENDPOINT = "endpoint";

    private static final Pattern COLUMN = Pattern.compile("(\\w+(?:\\.\\d+)?_ms)_(\\d{1,9})_users");
    private static final Pattern LIMIT = Pattern.compile("sla_(?:(\\w+(?:\\.\\d+)?)_)?ms");

    private final CsvTable table;
    private final Map<Double, Map<String, String>> levels = new TreeMap<>();
    private final Map<String, String> limits = new TreeMap<>();

    private EndpointTable(CsvTable table) {
        this.table = table;
    }

    static FigureFile read(CsvTable table) throws UnreadableFiguresException {
        EndpointTable endpoints = new EndpointTable(table);
        for (String column : table.header()) {
            endpoints.sort(column);
        }
        if (endpoints.levels.size() < 2) {
            throw UnreadableFiguresException.at(
                    table.file(),
                    1,
                    "a table of endpoints needs two levels, such as mean_ms_10_users,mean_ms_50_users");
        }
        return endpoints.file();
    }

    private void sort(String column) throws UnreadableFiguresException {
        Matcher level = COLUMN.matcher(column);
        Matcher limit = LIMIT.matcher(column);
        if (level.matches() && isTime(level.group(1))) {
            double users = Double.parseDouble(level.group(2));
            if (users == 0) {
                throw wrong(column, " is for 0 users");
            }
            levels.computeIfAbsent(users, it -> new TreeMap<>()).put(level.group(1), column);
        } else if (limit.matches()) {
            limits.put(limit.group(1) == null ? "mean" : limit.group(1), column);
        } else if (!column.equals(ENDPOINT)) {
            throw wrong(
                    column,
                    " is none of a table of endpoints" + Nearest.hint(column, known())
                            + ". Known: endpoint, sla_ms, sla_p95_ms, mean_ms_50_users, p95_ms_50_users and the like");
        }
    }

    /** Figures of its own levels, and what a column of a level could be. */
    private List<String> known() {
        List<String> known = new ArrayList<>(List.of(ENDPOINT, "sla_ms", "mean_ms_50_users", "p95_ms_50_users"));
        for (String column : table.header()) {
            Matcher level = COLUMN.matcher(column);
            if (level.matches() && isTime(level.group(1))) {
                known.add(column);
                known.add("mean_ms_" + level.group(2) + "_users");
            }
        }
        return known;
    }

    private static boolean isTime(String name) {
        return List.of("min_ms", "mean_ms", "max_ms").contains(name)
                || FigureColumns.percentile(name).isPresent();
    }

    private UnreadableFiguresException wrong(String column, String rule) {
        return UnreadableFiguresException.at(
                table.file(), 1, "column " + UnreadableFiguresException.quoted(column) + rule);
    }

    private FigureFile file() throws UnreadableFiguresException {
        List<String> names = new ArrayList<>();
        List<FigureTarget> targets = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            String name = row.cell(ENDPOINT).text();
            if (names.contains(name)) {
                throw row.cell(ENDPOINT).wrong("is there twice");
            }
            names.add(name);
            targets.addAll(targets(row, name));
        }
        List<LevelFigures> all = new ArrayList<>();
        for (Map.Entry<Double, Map<String, String>> level : levels.entrySet()) {
            all.add(level(level.getKey(), level.getValue()));
        }
        return new FigureFile.Levels(table.file(), new SweepFigures(LevelKind.USERS, all), targets, List.of());
    }

    private List<FigureTarget> targets(CsvRow row, String step) throws UnreadableFiguresException {
        List<FigureTarget> targets = new ArrayList<>();
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            Optional<Duration> atMost = row.cell(limit.getValue()).millis();
            MeasuredFigure figure = MeasuredFigure.named(limit.getKey())
                    .orElseThrow(() -> wrong(limit.getValue(), " limits a figure that is not known"));
            if (atMost.isPresent() && atMost.get().isZero()) {
                throw row.cell(limit.getValue()).wrong("must be more than 0");
            }
            atMost.ifPresent(it -> targets.add(new FigureTarget(step, figure, List.of((double) it.toNanos()))));
        }
        return targets;
    }

    private LevelFigures level(double users, Map<String, String> columns) throws UnreadableFiguresException {
        List<StepFigures> steps = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            TimeFigures times = TimeFigures.UNKNOWN;
            for (Map.Entry<String, String> column : columns.entrySet()) {
                times = with(times, column.getKey(), row.cell(column.getValue()).millis());
            }
            if (!times.equals(TimeFigures.UNKNOWN)) {
                steps.add(StepFigures.of(row.cell(ENDPOINT).text(), FigureColumns.inOrder(row, times)));
            }
        }
        return new LevelFigures(LevelTable.stage(users), users, StepFigures.of("", TimeFigures.UNKNOWN), steps);
    }

    private static TimeFigures with(TimeFigures times, String figure, Optional<Duration> value) {
        if (value.isEmpty()) {
            return times;
        }
        return switch (figure) {
            case "min_ms" -> times.withMin(value.get());
            case "mean_ms" -> times.withMean(value.get());
            case "max_ms" -> times.withMax(value.get());
            default ->
                FigureColumns.percentile(figure)
                        .map((Percentile percentile) -> times.with(percentile, value.get()))
                        .orElse(times);
        };
    }
}
