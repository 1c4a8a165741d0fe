package io.perfjunit.report.words;

import io.perfjunit.report.json.SideTableDocument;
import io.perfjunit.report.json.SideTableDocument.Row;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures side by side: all calls together in full, steps in p95 and failure rate; of one side alone the steps in full. */
final class SideTables {

    private final SideTableDocument table;

    SideTables(SideTableDocument table) {
        this.table = table;
    }

    List<FigureTable> all() {
        List<FigureTable> tables = new ArrayList<>(List.of(whole()));
        if (table.sides().size() == 1) {
            tables.add(steps());
        } else {
            tables.add(steps("p95"));
            tables.add(steps("failure rate"));
        }
        return tables;
    }

    private FigureTable whole() {
        List<List<String>> rows = new ArrayList<>();
        if (table.users().stream().anyMatch(Objects::nonNull)) {
            rows.add(users());
        }
        table.rows().stream().filter(row -> row.step().isEmpty()).forEach(row -> rows.add(row(row.figure(), row)));
        return new FigureTable(head(table.profile().isEmpty() ? "all calls" : table.profile()), rows);
    }

    private List<String> users() {
        List<String> cells = new ArrayList<>(List.of("users"));
        for (int i = 0; i < table.users().size(); i++) {
            Double users = table.users().get(i);
            cells.add(users == null ? FigureTables.UNKNOWN : Figures.count(Math.round(users)));
            if (i > 0) {
                cells.add("");
            }
        }
        return cells;
    }

    private FigureTable steps(String figure) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().stream()
                .filter(row -> !row.step().isEmpty() && row.figure().equals(figure))
                .filter(row -> row.values().stream().anyMatch(value -> value != null && value > 0))
                .forEach(row -> rows.add(row(row.step(), row)));
        return new FigureTable(head(figure), rows);
    }

    /** A row per step, a column per figure. */
    private FigureTable steps() {
        Map<String, Map<String, String>> steps = new LinkedHashMap<>();
        Map<String, String> figures = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (!row.step().isEmpty()) {
                figures.put(row.figure(), row.figure());
                steps.computeIfAbsent(row.step(), it -> new LinkedHashMap<>())
                        .put(row.figure(), text(row, row.values().get(0)));
            }
        }
        List<String> head = new ArrayList<>(List.of("step"));
        head.addAll(figures.keySet());
        List<List<String>> rows = new ArrayList<>();
        steps.forEach((step, values) -> {
            List<String> row = new ArrayList<>(List.of(step));
            figures.keySet().forEach(figure -> row.add(values.getOrDefault(figure, FigureTables.UNKNOWN)));
            rows.add(row);
        });
        return new FigureTable(head, rows);
    }

    private List<String> head(String corner) {
        List<String> head = new ArrayList<>(List.of(corner));
        for (int i = 0; i < table.sides().size(); i++) {
            head.add(table.sides().get(i));
            if (i > 0) {
                head.add("change");
            }
        }
        return head;
    }

    private static List<String> row(String name, Row row) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int i = 0; i < row.values().size(); i++) {
            cells.add(text(row, row.values().get(i)));
            if (i > 0) {
                cells.add(change(row, row.changes().get(i)));
            }
        }
        return cells;
    }

    private static String text(Row row, @Nullable Double value) {
        return value == null ? FigureTables.UNKNOWN : Figures.value(row.unit(), value);
    }

    private static String change(Row row, @Nullable Double change) {
        if (change == null) {
            return "";
        }
        // To a tenth of a per cent, or a hundredth of a point: more digits are never worth reading in a change.
        boolean isShare = row.unit() == Unit.SHARE;
        double digits = isShare ? 10_000 : 1_000;
        double rounded = Math.rint(change * digits) / digits;
        String size = Figures.share(Math.abs(rounded)).replace(" %", isShare ? " points" : " %");
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "±") + size;
    }
}
