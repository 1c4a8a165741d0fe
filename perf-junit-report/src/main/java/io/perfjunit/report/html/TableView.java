package io.perfjunit.report.html;

import io.perfjunit.report.words.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table. The first cell of a row names it.
 *
 * @param caption what it shows
 * @param css how it is laid out, {@code sortable} where the script may let readers sort it: {@code numbers} for figures, {@code words} for text, {@code led} where the second column is text
 *     too, {@code cards} where a narrow screen shows each row as a card
 * @param head names of the columns
 * @param rows cells, one per column
 */
record TableView(String caption, String css, List<String> head, List<List<Cell>> rows) {

    static final String NUMBERS = "numbers";
    static final String WORDS = "words";
    static final String CARDS = "numbers cards";
    static final String LED = "numbers led";
    static final String LED_CARDS = "numbers cards led";
    private static final String SORTABLE = "sortable";
    private static final String WRAPPED = "wrapped";

    TableView {
        caption = VisibleText.line(caption);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** A table of plain text. */
    static TableView of(String caption, String css, List<String> head, List<List<String>> rows) {
        return new TableView(
                caption,
                css,
                head,
                rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList());
    }

    /** The same table for the script to let readers sort and filter it. A row of the style {@code follows} stays below its own. */
    TableView sortable() {
        return new TableView(caption, css + " " + SORTABLE, head, rows);
    }

    boolean asCards() {
        return css.startsWith(CARDS);
    }

    /** The style of the head of a column, or null for none: it begins where the text below it does. */
    @Nullable
    String headStyle(int column) {
        boolean isText = rows.stream()
                .anyMatch(row -> column < row.size() && row.get(column).css().contains(WRAPPED));
        return isText ? WRAPPED : null;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
