package io.perfjunit.run;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that line up. Numbers are ranged right, names left. */
public final class TextTable {

    /** On which side of a column its text stands. */
    public enum Side {
        /** Names. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table of these columns, without rows. */
    public TextTable(Side... sides) {
        this.sides = List.of(sides);
    }

    /** Adds a row; missing cells at its end stay empty. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows, each indented by {@code indent} and without blanks at its end. */
    public List<String> lines(String indent) {
        int[] widths = new int[sides.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream()
                .map(row -> (indent + line(row, widths)).stripTrailing())
                .toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append(sides.get(i) == Side.LEFT ? row.get(i) + blanks : blanks + row.get(i));
            line.append("  ");
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
