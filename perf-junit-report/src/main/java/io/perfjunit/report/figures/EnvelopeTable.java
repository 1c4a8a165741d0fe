package io.perfjunit.report.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row per class of load with the ranges of throughput and p95. */
final class EnvelopeTable {

    static final String CLASS = "load_class";
    private static final String CONCURRENCY = "concurrency";
    private static final String LEAST_THROUGHPUT = "throughput_low_per_s";
    private static final String MOST_THROUGHPUT = "throughput_high_per_s";
    private static final String LEAST_P95 = "p95_low_ms";
    private static final String MOST_P95 = "p95_high_ms";
    private static final String STATE = "state";
    private static final List<String> STATES = List.of("stable", "degrading", "unstable");
    private static final List<String> NEEDED =
            List.of(CLASS, CONCURRENCY, LEAST_THROUGHPUT, MOST_THROUGHPUT, LEAST_P95, MOST_P95);

    private EnvelopeTable() {}

    static FigureFile read(CsvTable table) throws UnreadableFiguresException {
        List<String> known = new ArrayList<>(NEEDED);
        known.add(STATE);
        for (String column : table.header()) {
            if (!known.contains(column)) {
                throw UnreadableFiguresException.at(
                        table.file(),
                        1,
                        "column " + UnreadableFiguresException.quoted(column) + " is none of an envelope"
                                + Nearest.hint(column, known) + ". Known: " + String.join(", ", known));
            }
        }
        for (String column : NEEDED) {
            if (!table.has(column)) {
                throw UnreadableFiguresException.at(table.file(), 1, "column " + column + " of an envelope is missing");
            }
        }
        List<LoadClass> classes = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            classes.add(loadClass(row));
        }
        classes.sort(Comparator.comparingDouble(LoadClass::concurrency));
        return new FigureFile.Envelope(table.file(), classes);
    }

    private static LoadClass loadClass(CsvRow row) throws UnreadableFiguresException {
        LoadClass read = new LoadClass(
                row.cell(CLASS).text(),
                row.cell(CONCURRENCY).load(),
                needed(row, LEAST_THROUGHPUT),
                needed(row, MOST_THROUGHPUT),
                time(row, LEAST_P95),
                time(row, MOST_P95),
                row.cell(STATE).value());
        if (read.leastThroughput() > read.mostThroughput()) {
            throw row.cell(MOST_THROUGHPUT).wrong("is less than " + LEAST_THROUGHPUT);
        }
        if (read.leastP95().compareTo(read.mostP95()) > 0) {
            throw row.cell(MOST_P95).wrong("is less than " + LEAST_P95);
        }
        if (!read.told().isEmpty() && !STATES.contains(read.told())) {
            throw row.cell(STATE).wrong("is none of " + String.join(", ", STATES));
        }
        return read;
    }

    private static double needed(CsvRow row, String column) throws UnreadableFiguresException {
        CsvCell cell = row.cell(column);
        return cell.amount().orElseThrow(() -> cell.wrong("must not be empty"));
    }

    private static Duration time(CsvRow row, String column) throws UnreadableFiguresException {
        CsvCell cell = row.cell(column);
        return cell.millis().orElseThrow(() -> cell.wrong("must not be empty"));
    }
}
