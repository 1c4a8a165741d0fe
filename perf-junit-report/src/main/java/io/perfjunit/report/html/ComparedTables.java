package io.perfjunit.report.html;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedStep;
import io.perfjunit.report.compare.ComparedTest;
import io.perfjunit.report.compare.ComparedValue;
import io.perfjunit.report.compare.Extremes;
import io.perfjunit.report.compare.Measure;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A test on all sides as tables: a column per side, in each cell the figure and below it the change against the first. */
final class ComparedTables {

    private final ComparedTest test;

    ComparedTables(ComparedTest test) {
        this.test = test;
    }

    TableView whole() {
        ComparedStep whole = test.whole();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(counts("requests", whole.calls()));
        rows.add(counts("failures", whole.failed()));
        rows.add(shares("failure rate", whole.failures()));
        for (Measure measure : Measure.values()) {
            rows.add(figures(measure.title(), whole.figure(measure), measure));
        }
        return new TableView("Whole iteration", TableView.NUMBERS, head("figure"), rows);
    }

    List<TableView> steps() {
        if (test.steps().isEmpty()) {
            return List.of();
        }
        List<TableView> tables = new ArrayList<>();
        tables.add(steps(Measure.P95));
        if (test.steps().stream().anyMatch(step -> step.failed().stream().anyMatch(failed -> failed > 0))) {
            tables.add(new TableView(
                            "Failure rate by step",
                            TableView.NUMBERS,
                            head("failure rate"),
                            test.steps().stream()
                                    .map(step -> shares(step.step(), step.failures()))
                                    .toList())
                    .sortable());
        }
        tables.add(steps(Measure.MEDIAN));
        tables.add(steps(Measure.P99));
        tables.add(steps(Measure.THROUGHPUT));
        return tables;
    }

    private TableView steps(Measure measure) {
        return new TableView(
                        measure.title() + " by step",
                        TableView.NUMBERS,
                        head(measure.title()),
                        test.steps().stream()
                                .map(step -> figures(step.step(), step.figure(measure), measure))
                                .toList())
                .sortable();
    }

    TableView extremes() {
        return new TableView(
                "Slowest and fastest steps by p95",
                TableView.WORDS,
                List.of("side", "slowest first", "fastest first"),
                Extremes.of(test).stream()
                        .map(side -> List.of(
                                Cell.of(side.side()),
                                Cell.of(Extremes.words(side.slowest())),
                                Cell.of(Extremes.words(side.fastest()))))
                        .toList());
    }

    private List<String> head(String corner) {
        List<String> head = new ArrayList<>(List.of(corner));
        test.names().forEach(name -> head.add(Cell.of(name).text()));
        return head;
    }

    private static List<Cell> counts(String name, List<Long> counts) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name).styled("name")));
        counts.forEach(count -> row.add(Cell.of(Figures.count(count))));
        return row;
    }

    private static List<Cell> figures(String name, List<ComparedValue> values, Measure measure) {
        return row(
                name,
                values,
                measure::text,
                values.stream()
                        .map(value -> ChangeWords.percent(value.change()))
                        .toList());
    }

    private static List<Cell> shares(String name, List<ComparedValue> values) {
        return row(
                name,
                values,
                Figures::share,
                values.stream().map(value -> ChangeWords.points(value.change())).toList());
    }

    private static List<Cell> row(
            String name, List<ComparedValue> values, DoubleFunction<String> text, List<String> changes) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name).styled("name")));
        for (int i = 0; i < values.size(); i++) {
            ComparedValue value = values.get(i);
            String shown = value.value().isPresent() ? text.apply(value.value().getAsDouble()) : "–";
            String answer = ChangeWords.answer(value);
            String change = changes.get(i) + (answer.isEmpty() ? "" : " · " + ChangeWords.mark(value) + " " + answer);
            row.add(Cell.of(shown).noting(change.replace(" %", "\u00a0%")).styled(css(value)));
        }
        return row;
    }

    private static String css(ComparedValue value) {
        return value.isReal() ? "delta strong " + (value.isWorse() ? "bad" : "good") : "delta";
    }
}
