package io.perfjunit.report.markdown;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FiguresDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.words.FigureTable;
import io.perfjunit.report.words.FigureTables;
import io.perfjunit.report.words.FindingText;
import java.util.List;
import java.util.stream.Collectors;

/** What figures tell, as Markdown: a section per file. */
public final class FiguresMarkdown {

    private final StringBuilder out = new StringBuilder();

    private FiguresMarkdown() {}

    /** The whole text. */
    public static String of(FiguresDocument document) {
        FiguresMarkdown markdown = new FiguresMarkdown();
        document.sections().forEach(markdown::section);
        return markdown.out.toString();
    }

    private void section(FigureSectionDocument section) {
        out.append(out.isEmpty() ? "" : "\n")
                .append("## ")
                .append(EscapedText.inProse(section.title()))
                .append("\n\n");
        section.levels().map(SweepDocument::sentences).ifPresent(sentences -> sentences.forEach(this::line));
        section.sentences().forEach(this::line);
        section.findings().forEach(finding -> out.append("- **")
                .append(EscapedText.inProse(finding.title()))
                .append("** (")
                .append(FindingText.confidence(finding.confidence()))
                .append("): ")
                .append(EscapedText.inProse(finding.sentence() + " " + finding.hint()))
                .append('\n'));
        FigureTables.of(section).forEach(this::table);
        if (!section.leftOut().isEmpty() || !section.notes().isEmpty()) {
            out.append('\n');
        }
        section.leftOut().forEach(text -> line("Not told: " + text));
        section.notes().forEach(text -> line("Note: " + text));
    }

    private void line(String text) {
        out.append("- ").append(EscapedText.inProse(text)).append('\n');
    }

    private void table(FigureTable table) {
        out.append('\n');
        row(table.head());
        out.append("|---|").append("--:|".repeat(table.head().size() - 1)).append('\n');
        table.rows().forEach(this::row);
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(EscapedText::inProse).collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
