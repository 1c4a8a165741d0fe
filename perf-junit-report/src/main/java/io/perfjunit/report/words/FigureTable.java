package io.perfjunit.report.words;

import java.util.List;

/**
 * A table in words, for a terminal and for Markdown alike. The first column names, the others are numbers.
 *
 * @param head a name per column; the first says what the rows are
 * @param rows as many cells each
 */
public record FigureTable(List<String> head, List<List<String>> rows) {

    public FigureTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
