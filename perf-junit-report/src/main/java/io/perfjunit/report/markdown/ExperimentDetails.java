package io.perfjunit.report.markdown;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedValue;
import io.perfjunit.report.compare.Experiment;
import io.perfjunit.report.compare.ExperimentFigure;
import io.perfjunit.report.compare.ExperimentWords;
import io.perfjunit.run.Figures;

/** Variants of the same thing as one table, with what became better or worse. */
final class ExperimentDetails {

    private final Experiment experiment;
    private final StringBuilder out = new StringBuilder();

    private ExperimentDetails(Experiment experiment) {
        this.experiment = experiment;
    }

    static String of(Experiment experiment) {
        return new ExperimentDetails(experiment).text();
    }

    private String text() {
        out.append("### Experiment: ")
                .append(EscapedText.inProse(experiment.name()))
                .append("\n\n| Variant | Calls |");
        for (ExperimentFigure figure : ExperimentFigure.values()) {
            out.append(' ').append(figure.heading()).append(" |");
        }
        out.append("\n|---|--:|")
                .append("--:|".repeat(ExperimentFigure.values().length))
                .append('\n');
        for (int i = 0; i < experiment.variants().size(); i++) {
            row(i);
        }
        out.append('\n');
        for (int i = 1; i < experiment.variants().size(); i++) {
            line(CodeSpan.of(experiment.variants().get(i)) + ": "
                    + EscapedText.inProse(ExperimentWords.sentence(experiment, i)));
        }
        experiment.notes().forEach(note -> line(EscapedText.inProse(note)));
        return out.append('\n').toString();
    }

    private void row(int variant) {
        out.append("| ").append(CodeSpan.of(experiment.variants().get(variant)));
        out.append(" | ").append(Figures.count(experiment.calls(variant)));
        for (ExperimentFigure figure : ExperimentFigure.values()) {
            ComparedValue value = experiment.value(variant, figure);
            out.append(" | ").append(figure.text(value)).append(change(figure, value));
        }
        out.append(" |\n");
    }

    private static String change(ExperimentFigure figure, ComparedValue value) {
        String change = figure.change(value);
        String answer = (ChangeWords.mark(value) + " " + ChangeWords.answer(value)).strip();
        String both = answer.isEmpty() ? change : change + ", " + answer;
        return both.isEmpty() ? "" : value.isReal() ? " (**" + both + "**)" : " (" + both + ")";
    }

    private void line(String markdown) {
        out.append("- ").append(markdown).append('\n');
    }
}
