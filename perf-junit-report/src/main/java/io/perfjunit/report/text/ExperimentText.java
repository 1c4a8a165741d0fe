package io.perfjunit.report.text;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedValue;
import io.perfjunit.report.compare.Experiment;
import io.perfjunit.report.compare.ExperimentFigure;
import io.perfjunit.report.compare.ExperimentWords;
import io.perfjunit.run.Figures;
import io.perfjunit.run.PlainText;
import io.perfjunit.run.TextTable;
import io.perfjunit.run.TextTable.Side;
import java.util.ArrayList;
import java.util.List;

/** Variants of the same thing for a terminal. */
final class ExperimentText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 300;
    private static final String INDENT = "  ";

    private ExperimentText() {}

    static List<String> lines(Experiment experiment) {
        List<String> lines = new ArrayList<>();
        lines.add("experiment: " + PlainText.oneLine(experiment.name(), LONGEST_LINE));
        lines.addAll(table(experiment).lines(INDENT));
        List<String> told = new ArrayList<>(ExperimentWords.sentences(experiment));
        told.addAll(experiment.notes());
        told.forEach(line -> lines.add(INDENT + PlainText.oneLine(line, LONGEST_LINE)));
        return lines;
    }

    private static TextTable table(Experiment experiment) {
        List<Side> columns = new ArrayList<>(List.of(Side.LEFT, Side.RIGHT));
        List<String> head = new ArrayList<>(List.of("variant", "calls"));
        for (ExperimentFigure figure : ExperimentFigure.values()) {
            columns.addAll(List.of(Side.RIGHT, Side.RIGHT, Side.LEFT));
            head.addAll(List.of(figure.title(), "change", ""));
        }
        TextTable table = new TextTable(columns.toArray(new Side[0])).row(head.toArray(new String[0]));
        for (int i = 0; i < experiment.variants().size(); i++) {
            table.row(row(experiment, i).toArray(new String[0]));
        }
        return table;
    }

    private static List<String> row(Experiment experiment, int variant) {
        List<String> row = new ArrayList<>();
        row.add(PlainText.oneLine(experiment.variants().get(variant), LONGEST_NAME));
        row.add(Figures.count(experiment.calls(variant)));
        for (ExperimentFigure figure : ExperimentFigure.values()) {
            ComparedValue value = experiment.value(variant, figure);
            row.addAll(List.of(figure.text(value), figure.change(value), ChangeWords.mark(value)));
        }
        return row;
    }
}
