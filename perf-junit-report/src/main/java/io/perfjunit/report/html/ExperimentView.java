package io.perfjunit.report.html;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedValue;
import io.perfjunit.report.compare.Experiment;
import io.perfjunit.report.compare.ExperimentFigure;
import io.perfjunit.report.compare.ExperimentWords;
import io.perfjunit.report.words.VisibleText;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Variants of the same thing, side by side.
 *
 * @param name what is tried
 * @param sentences what became better or worse, one of each variant but the reference
 * @param table a row per variant, the reference first
 * @param notes what to know in reading it
 */
record ExperimentView(String name, List<Sentence> sentences, TableView table, List<String> notes) {

    ExperimentView {
        notes = notes.stream().map(VisibleText::line).toList();
    }

    /**
     * What is to be said of a variant.
     *
     * @param variant its name
     * @param words without the name
     */
    record Sentence(String variant, String words) {

        Sentence {
            variant = VisibleText.line(variant);
            words = VisibleText.line(words);
        }
    }

    static ExperimentView of(Experiment experiment) {
        return new ExperimentView(
                VisibleText.line(experiment.name()), sentences(experiment), table(experiment), experiment.notes());
    }

    private static List<Sentence> sentences(Experiment experiment) {
        return IntStream.range(1, experiment.variants().size())
                .mapToObj(i -> new Sentence(experiment.variants().get(i), ExperimentWords.sentence(experiment, i)))
                .toList();
    }

    private static TableView table(Experiment experiment) {
        List<String> head = new ArrayList<>(List.of("Variant", "Calls"));
        for (ExperimentFigure figure : ExperimentFigure.values()) {
            head.add(figure.heading());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < experiment.variants().size(); i++) {
            rows.add(row(experiment, i));
        }
        return new TableView("Variants of " + experiment.name(), TableView.CARDS + " variants", head, rows);
    }

    private static List<Cell> row(Experiment experiment, int variant) {
        int runs = experiment.runs(variant);
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(experiment.variants().get(variant))
                .noting(variant == 0 ? "the others are compared with it" : "")
                .styled("name"));
        row.add(Cell.of(Figures.count(experiment.calls(variant)))
                .noting(runs == 1 ? "" : "in " + Figures.count(runs, "run")));
        for (ExperimentFigure figure : ExperimentFigure.values()) {
            ComparedValue value = experiment.value(variant, figure);
            row.add(Cell.of(figure.text(value)).noting(change(figure, value)).styled(css(value)));
        }
        return row;
    }

    private static String change(ExperimentFigure figure, ComparedValue value) {
        String answer = ChangeWords.answer(value);
        return figure.change(value).replace(" %", "\u00a0%")
                + (answer.isEmpty() ? "" : " · " + ChangeWords.mark(value) + " " + answer);
    }

    private static String css(ComparedValue value) {
        return value.isReal() ? "delta strong " + (value.isWorse() ? "bad" : "good") : "delta";
    }
}
