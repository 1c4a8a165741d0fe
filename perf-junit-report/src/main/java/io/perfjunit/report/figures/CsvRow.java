package io.perfjunit.report.figures;

import java.util.List;

/**
 * A row of a table.
 *
 * @param file how messages name its file
 * @param line where it begins, 1 for the header
 * @param header names of the columns
 * @param values a value for each of them
 */
record CsvRow(String file, long line, List<String> header, List<String> values) {

    /** The cell of a column; an empty one where the table has no such column. */
    CsvCell cell(String column) {
        int index = header.indexOf(column);
        return new CsvCell(this, column, index < 0 ? "" : values.get(index).strip());
    }

    UnreadableFiguresException wrong(String rule) {
        return UnreadableFiguresException.at(file, line, rule);
    }
}
