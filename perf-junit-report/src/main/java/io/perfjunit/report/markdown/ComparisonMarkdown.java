package io.perfjunit.report.markdown;

import io.perfjunit.report.compare.ChangeWords;
import io.perfjunit.report.compare.ComparedStep;
import io.perfjunit.report.compare.ComparedTest;
import io.perfjunit.report.compare.ComparedValue;
import io.perfjunit.report.compare.Comparison;
import io.perfjunit.report.compare.Extremes;
import io.perfjunit.report.compare.LoadDifference;
import io.perfjunit.report.compare.Measure;
import io.perfjunit.run.Figures;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** A comparison as Markdown: a table per test, a table of its steps, and what to know in reading them. */
public final class ComparisonMarkdown {

    private static final int LONGEST = 60_000;

    private final StringBuilder out = new StringBuilder();

    private ComparisonMarkdown() {}

    /** The whole text. */
    public static String of(Comparison comparison) {
        ComparisonMarkdown markdown = new ComparisonMarkdown();
        markdown.out
                .append("## ")
                .append(comparison.sides().stream().map(EscapedText::inProse).collect(Collectors.joining(" · ")));
        markdown.out.append("\n\n").append(ChangeWords.headline(comparison)).append("\n\n");
        for (ComparedTest test : comparison.tests()) {
            if (markdown.out.length() > LONGEST) {
                markdown.out.append("… and more tests, left out here.\n\n");
                break;
            }
            markdown.test(test);
        }
        comparison.alone().forEach(line -> markdown.out
                .append("- only in ")
                .append(EscapedText.inProse(line))
                .append('\n'));
        return markdown.out.toString();
    }

    private void test(ComparedTest test) {
        out.append("### ").append(EscapedText.inProse(test.title())).append("\n\n");
        head("", test.names());
        ComparedStep whole = test.whole();
        counts("requests", whole.calls());
        counts("failures", whole.failed());
        row("failure rate", whole.failures(), true, Figures::share);
        for (Measure measure : Measure.values()) {
            row(measure.title(), whole.figure(measure), false, measure::text);
        }
        out.append('\n');
        if (!test.steps().isEmpty()) {
            steps(test);
        }
        Extremes.of(test).forEach(this::extremes);
        LoadDifference.of(test).forEach(this::line);
        line(ChangeWords.certainty(test));
        out.append('\n');
    }

    private void steps(ComparedTest test) {
        head("step", test.names());
        for (ComparedStep step : test.steps()) {
            String name = CodeSpan.of(step.step());
            for (Measure measure : Measure.values()) {
                row(name + " " + measure.title(), step.figure(measure), false, measure::text);
            }
            if (step.failed().stream().anyMatch(failed -> failed > 0)) {
                row(name + " failure rate", step.failures(), true, Figures::share);
            }
        }
        out.append('\n');
    }

    private void extremes(Extremes extremes) {
        line("slowest of " + extremes.side() + ": " + Extremes.words(extremes.slowest()) + "; fastest: "
                + Extremes.words(extremes.fastest()));
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            out.append("- ").append(EscapedText.inProse(text)).append('\n');
        }
    }

    private void head(String corner, List<String> names) {
        out.append("| ").append(corner);
        for (int i = 0; i < names.size(); i++) {
            out.append(" | ").append(EscapedText.inProse(names.get(i))).append(i > 0 ? " | change | " : "");
        }
        out.append(" |\n|---|--:");
        out.append("|--:|--:|---".repeat(names.size() - 1)).append("|\n");
    }

    private void counts(String name, List<Long> counts) {
        out.append("| ").append(name);
        for (int i = 0; i < counts.size(); i++) {
            out.append(" | ").append(Figures.count(counts.get(i))).append(i > 0 ? " |  | " : "");
        }
        out.append(" |\n");
    }

    private void row(String name, List<ComparedValue> values, boolean asPoints, DoubleFunction<String> text) {
        out.append("| ").append(name);
        for (int i = 0; i < values.size(); i++) {
            ComparedValue value = values.get(i);
            out.append(" | ")
                    .append(value.value().isPresent() ? text.apply(value.value().getAsDouble()) : "–");
            if (i > 0) {
                String change = asPoints ? ChangeWords.points(value.change()) : ChangeWords.percent(value.change());
                String answer = (ChangeWords.mark(value) + " " + ChangeWords.answer(value)).strip();
                out.append(" | ").append(change).append(" | ").append(value.isReal() ? "**" + answer + "**" : answer);
            }
        }
        out.append(" |\n");
    }
}
