package io.perfjunit.report.text;

import io.perfjunit.report.json.FigureSectionDocument;
import io.perfjunit.report.json.FiguresDocument;
import io.perfjunit.report.json.SweepDocument;
import io.perfjunit.report.words.FigureTable;
import io.perfjunit.report.words.FigureTables;
import io.perfjunit.report.words.FindingText;
import io.perfjunit.run.PlainText;
import io.perfjunit.run.TextTable;
import io.perfjunit.run.TextTable.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What figures tell, for a terminal: a section per file with sentences, findings, tables, and what cannot be told. */
public final class FiguresText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 600;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private FiguresText() {}

    /** The lines of a document. */
    public static List<String> lines(FiguresDocument document) {
        FiguresText text = new FiguresText();
        document.sections().forEach(text::section);
        return text.lines;
    }

    private void section(FigureSectionDocument section) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(PlainText.oneLine(section.title(), LONGEST_LINE));
        section.levels().map(SweepDocument::sentences).ifPresent(sentences -> sentences.forEach(this::add));
        section.sentences().forEach(this::add);
        section.findings()
                .forEach(finding -> add(finding.title() + " (" + FindingText.confidence(finding.confidence()) + "): "
                        + finding.sentence() + " " + finding.hint()));
        FigureTables.of(section).forEach(this::table);
        if (!section.leftOut().isEmpty() || !section.notes().isEmpty()) {
            lines.add("");
        }
        section.leftOut().forEach(line -> add("not told: " + line));
        section.notes().forEach(line -> add("note: " + line));
    }

    private void add(String line) {
        lines.add(INDENT + PlainText.oneLine(line, LONGEST_LINE));
    }

    private void table(FigureTable table) {
        Side[] sides = new Side[table.head().size()];
        Arrays.fill(sides, Side.RIGHT);
        sides[0] = Side.LEFT;
        TextTable text = new TextTable(sides).row(cells(table.head()));
        table.rows().forEach(row -> text.row(cells(row)));
        lines.add("");
        lines.addAll(text.lines(INDENT));
    }

    private static String[] cells(List<String> row) {
        return row.stream().map(cell -> PlainText.oneLine(cell, LONGEST_NAME)).toArray(String[]::new);
    }
}
