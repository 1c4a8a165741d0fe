package io.perfjunit.report.text;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedStep;
import io.perfjunit.report.compare.ComparedTest;
import io.perfjunit.report.compare.ComparedValue;
import io.perfjunit.report.compare.Comparison;
import io.perfjunit.report.compare.Extremes;
import io.perfjunit.report.compare.LoadDifference;
import io.perfjunit.report.compare.Measure;
import io.perfjunit.run.Figures;
import io.perfjunit.run.PlainText;
import io.perfjunit.run.TextTable;
import io.perfjunit.run.TextTable.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A comparison for a terminal: every test in full for the whole iteration, and in p95 and failures for its steps. */
public final class ComparisonText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 500;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private ComparisonText() {}

    /** The lines of {@code comparison}. */
    public static List<String> lines(Comparison comparison) {
        ComparisonText text = new ComparisonText();
        text.lines.add(ChangeWords.headline(comparison));
        comparison.tests().forEach(text::test);
        if (!comparison.alone().isEmpty()) {
            text.lines.add("");
            text.lines.add("on one side only:");
            comparison.alone().forEach(text::add);
        }
        return text.lines;
    }

    private void add(String line) {
        lines.add(INDENT + PlainText.oneLine(line, LONGEST_LINE));
    }

    private void test(ComparedTest test) {
        lines.add("");
        lines.add(PlainText.oneLine(test.title(), LONGEST_LINE));
        lines.addAll(whole(test));
        if (!test.steps().isEmpty()) {
            lines.add("");
            lines.addAll(steps(test, Measure.P95));
        }
        if (test.steps().stream().anyMatch(step -> step.failed().stream().anyMatch(failed -> failed > 0))) {
            lines.add("");
            lines.addAll(failures(test));
        }
        Extremes.of(test).forEach(this::extremes);
        lines.add("");
        LoadDifference.of(test).forEach(this::add);
        add(ChangeWords.certainty(test));
    }

    private static List<String> whole(ComparedTest test) {
        TextTable table = table(test, "");
        ComparedStep whole = test.whole();
        counts(table, "requests", whole.calls());
        counts(table, "failures", whole.failed());
        row(table, "failure rate", whole.failures(), true, Figures::share);
        for (Measure measure : Measure.values()) {
            row(table, measure.title(), whole.figure(measure), false, measure::text);
        }
        return table.lines(INDENT);
    }

    private static List<String> steps(ComparedTest test, Measure measure) {
        TextTable table = table(test, measure.title());
        test.steps().forEach(step -> row(table, name(step), step.figure(measure), false, measure::text));
        return table.lines(INDENT);
    }

    private static List<String> failures(ComparedTest test) {
        TextTable table = table(test, "failure rate");
        test.steps().forEach(step -> row(table, name(step), step.failures(), true, Figures::share));
        return table.lines(INDENT);
    }

    private static String name(ComparedStep step) {
        return PlainText.oneLine(step.step(), LONGEST_NAME);
    }

    private static TextTable table(ComparedTest test, String corner) {
        List<Side> columns = new ArrayList<>(List.of(Side.LEFT));
        List<String> head = new ArrayList<>(List.of(corner));
        for (int i = 0; i < test.names().size(); i++) {
            columns.add(Side.RIGHT);
            head.add(PlainText.oneLine(test.names().get(i), LONGEST_NAME));
            if (i > 0) {
                columns.addAll(List.of(Side.RIGHT, Side.LEFT));
                head.addAll(List.of("change", ""));
            }
        }
        return new TextTable(columns.toArray(new Side[0])).row(head.toArray(new String[0]));
    }

    private static void counts(TextTable table, String name, List<Long> counts) {
        List<String> row = new ArrayList<>(List.of(name));
        for (int i = 0; i < counts.size(); i++) {
            row.add(Figures.count(counts.get(i)));
            row.addAll(i > 0 ? List.of("", "") : List.of());
        }
        table.row(row.toArray(new String[0]));
    }

    private static void row(
            TextTable table, String name, List<ComparedValue> values, boolean asPoints, DoubleFunction<String> text) {
        List<String> row = new ArrayList<>(List.of(name));
        for (int i = 0; i < values.size(); i++) {
            ComparedValue value = values.get(i);
            row.add(value.value().isPresent() ? text.apply(value.value().getAsDouble()) : "–");
            if (i > 0) {
                row.add(asPoints ? ChangeWords.points(value.change()) : ChangeWords.percent(value.change()));
                row.add((ChangeWords.mark(value) + " " + ChangeWords.answer(value)).strip());
            }
        }
        table.row(row.toArray(new String[0]));
    }

    private void extremes(Extremes extremes) {
        add("slowest of " + extremes.side() + ": " + Extremes.words(extremes.slowest()));
        add("fastest of " + extremes.side() + ": " + Extremes.words(extremes.fastest()));
    }
}
