package io.perfjunit.report.markdown;

import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table row by row. Cells are Markdown already: text from outside has to come as a code span, or escaped. */
final class MarkdownTable {

    /** As many rows as stand open; more of them are folded. */
    static final int MOST_OPEN = 10;

    private static final int MOST_ROWS = 60;

    private final List<List<String>> rows = new ArrayList<>();
    private final String head;
    private final String sides;

    /**
     * A table without rows.
     *
     * @param sides a letter per column: {@code t} for text, {@code n} for numbers, which stand on the right
     * @param head a name per column
     */
    MarkdownTable(String sides, String... head) {
        this.head = line(List.of(head));
        this.sides =
                sides.chars().mapToObj(side -> side == 'n' ? "--:|" : "---|").collect(Collectors.joining("", "|", ""));
    }

    void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    /** The lines with an empty one behind them; nothing for a table without rows. */
    String text(String noun) {
        if (rows.isEmpty()) {
            return "";
        }
        String more = rows.size() > MOST_ROWS
                ? "\n… and " + Figures.count(rows.size() - MOST_ROWS, "more " + noun) + ".\n"
                : "";
        return head + sides + "\n"
                + rows.stream().limit(MOST_ROWS).map(MarkdownTable::line).collect(Collectors.joining()) + more + "\n";
    }

    /** The same below a title; behind a fold of that title where it is long. */
    String titled(String title, String noun) {
        if (rows.isEmpty()) {
            return "";
        }
        return rows.size() > MOST_OPEN ? folded(title, text(noun)) : title + ":\n\n" + text(noun);
    }

    /** Something that a reader has to open. */
    static String folded(String title, String content) {
        return "<details><summary>" + title + "</summary>\n\n" + content + "</details>\n\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
