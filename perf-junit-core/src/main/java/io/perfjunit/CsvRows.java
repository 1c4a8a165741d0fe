package io.perfjunit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.perfjunit.FeedRecords.FeedMistake;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads comma-separated values with a header, as RFC 4180 has them. Rows are counted from the header, which is row 1. */
final class CsvRows {

    private final String label;
    private int row;

    /** @param label how messages name the file */
    CsvRows(String label) {
        this.label = label;
    }

    List<Map<String, String>> read(String text) {
        // Widths are checked here, to say more of a row that is too long or too short.
        Iterator<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        if (!hasNext(records)) {
            throw new FeedMistake(label + " is empty; it needs a line with the names of its columns, and rows");
        }
        List<String> header = header(records.next());
        List<Map<String, String>> rows = new ArrayList<>();
        while (hasNext(records)) {
            rows.add(row(header, records.next()));
        }
        if (rows.isEmpty()) {
            throw new FeedMistake(label + " has a header and no rows");
        }
        return rows;
    }

    private boolean hasNext(Iterator<CsvRecord> records) {
        row++;
        try {
            return records.hasNext();
        } catch (CsvParseException malformed) {
            throw new FeedMistake(label + " row " + row + ": " + malformed.getMessage(), malformed);
        }
    }

    private List<String> header(CsvRecord first) {
        List<String> names = first.getFields();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isBlank()) {
                throw new FeedMistake(label + " row 1, the header: column " + (i + 1) + " has no name");
            }
            if (!name.equals(name.strip())) {
                throw new FeedMistake(
                        label + " row 1, the header: column \"" + name + "\" begins or ends with a blank");
            }
            if (!seen.add(name)) {
                throw new FeedMistake(label + " row 1, the header: column \"" + name + "\" twice");
            }
        }
        String only = names.get(0);
        if (names.size() == 1 && (only.contains(";") || only.contains("\t"))) {
            throw new FeedMistake(
                    label + " row 1, the header: one column \"" + only + "\"; columns are to be separated by commas");
        }
        return names;
    }

    private Map<String, String> row(List<String> header, CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            throw new FeedMistake(label + " " + place(record) + " has " + columns(record.getFieldCount())
                    + ", header has " + header.size());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), record.getField(i));
        }
        return Collections.unmodifiableMap(values);
    }

    /** The line too where blank lines or line breaks in quotes make it another. */
    private String place(CsvRecord record) {
        long line = record.getStartingLineNumber();
        return line == row ? "row " + row : "row " + row + " (line " + line + ")";
    }

    private static String columns(int count) {
        return Figures.count(count, "column");
    }
}
