package io.perfjunit.report.figures;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.perfjunit.run.Figures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A file of comma-separated values (RFC 4180) with a header.
 *
 * @param file how messages name it
 * @param header names of the columns, each once
 * @param rows one at least, each as wide as the header
 */
record CsvTable(String file, List<String> header, List<CsvRow> rows) {

    static CsvTable read(String file, String text) throws UnreadableFiguresException {
        // Widths are checked here, to say more of a row that is too long or too short.
        Iterator<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
        if (!hasNext(file, records)) {
            throw UnreadableFiguresException.of(
                    file, "it is empty; it needs a line with the names of its columns, and rows");
        }
        List<String> header = header(file, records.next());
        List<CsvRow> rows = new ArrayList<>();
        while (hasNext(file, records)) {
            rows.add(row(file, header, records.next()));
        }
        if (rows.isEmpty()) {
            throw UnreadableFiguresException.of(file, "it has a header and no rows");
        }
        return new CsvTable(file, header, List.copyOf(rows));
    }

    private static boolean hasNext(String file, Iterator<CsvRecord> records) throws UnreadableFiguresException {
        try {
            return records.hasNext();
        } catch (CsvParseException malformed) {
            throw UnreadableFiguresException.of(
                    file, "it is no table of comma-separated values: " + malformed.getMessage());
        }
    }

    private static List<String> header(String file, CsvRecord first) throws UnreadableFiguresException {
        List<String> names = first.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw UnreadableFiguresException.at(file, 1, "column " + (i + 1) + " of the header has no name");
            }
            if (!seen.add(names.get(i))) {
                throw UnreadableFiguresException.at(
                        file, 1, "column " + UnreadableFiguresException.quoted(names.get(i)) + " is there twice");
            }
        }
        if (names.size() == 1 && names.get(0).matches(".*[;\\t].*")) {
            throw UnreadableFiguresException.at(
                    file,
                    1,
                    "one column " + UnreadableFiguresException.quoted(names.get(0))
                            + "; columns are to be separated by commas");
        }
        return names;
    }

    private static CsvRow row(String file, List<String> header, CsvRecord record) throws UnreadableFiguresException {
        if (record.getFieldCount() != header.size()) {
            throw UnreadableFiguresException.at(
                    file,
                    record.getStartingLineNumber(),
                    "it has " + Figures.count(record.getFieldCount(), "cell") + ", the header has " + header.size());
        }
        return new CsvRow(file, record.getStartingLineNumber(), header, record.getFields());
    }

    boolean has(String column) {
        return header.contains(column);
    }
}
