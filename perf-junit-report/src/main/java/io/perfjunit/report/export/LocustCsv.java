package io.perfjunit.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.perfjunit.report.json.CountsDocument;
import io.perfjunit.report.json.ErrorDocument;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.SliceDocument;
import io.perfjunit.report.words.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the layout of the files that Locust writes with {@code --csv}, for scripts and sheets that teams have already. Times are milliseconds, of
 * successes and failures together as there; what is not known is {@code N/A}.
 *
 * <p>Rows are steps, {@code iteration} for the whole iterations, and {@code Aggregated} for all steps together.
 */
final class LocustCsv {

    private static final String UNKNOWN = "N/A";
    private static final double[] PERCENTILES = {50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100};
    private static final List<String> PERCENTILE_NAMES =
            List.of("50%", "66%", "75%", "80%", "90%", "95%", "98%", "99%", "99.9%", "99.99%", "100%");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private LocustCsv() {}

    /** The layout of {@code _stats.csv}: figures of the measured time. */
    static String stats(RunDocument run) {
        List<String> header = new ArrayList<>(List.of(
                "Type",
                "Name",
                "Request Count",
                "Failure Count",
                "Median Response Time",
                "Average Response Time",
                "Min Response Time",
                "Max Response Time",
                "Average Content Size",
                "Requests/s",
                "Failures/s"));
        header.addAll(PERCENTILE_NAMES);
        List<MeasuredRow> rows = MeasuredRow.of(run);
        List<List<String>> table = new ArrayList<>(List.of(header));
        rows.forEach(row -> table.add(stats(row)));
        table.add(stats(MeasuredRow.together(rows)));
        return csv(table);
    }

    private static List<String> stats(MeasuredRow row) {
        List<String> cells = new ArrayList<>(List.of(
                row.type(),
                text(row.name()),
                String.valueOf(row.calls()),
                String.valueOf(row.failures()),
                number(row.millis(50)),
                row.all().isEmpty() ? UNKNOWN : millis(row.all().mean().toNanos()),
                row.all().isEmpty() ? UNKNOWN : millis(row.all().min().toNanos()),
                row.all().isEmpty() ? UNKNOWN : millis(row.all().max().toNanos()),
                number(row.bytesReceived()),
                PlainNumber.of(row.perSecond(row.calls())),
                PlainNumber.of(row.perSecond(row.failures()))));
        for (double percentile : PERCENTILES) {
            cells.add(number(row.millis(percentile)));
        }
        return cells;
    }

    /** The layout of {@code _stats_history.csv}: a row for every interval, warm-up and drain included. */
    static String history(RunDocument run) {
        List<String> header =
                new ArrayList<>(List.of("Timestamp", "User Count", "Type", "Name", "Requests/s", "Failures/s"));
        header.addAll(PERCENTILE_NAMES);
        header.addAll(List.of(
                "Total Request Count",
                "Total Failure Count",
                "Total Median Response Time",
                "Total Average Response Time",
                "Total Min Response Time",
                "Total Max Response Time",
                "Total Average Content Size"));
        List<List<String>> table = new ArrayList<>(List.of(header));
        long calls = 0;
        long failures = 0;
        for (IntervalDocument interval : run.intervals()) {
            CountsDocument counts = interval.iterations().counts();
            calls += counts.started();
            failures += counts.started() - counts.succeeded();
            table.add(history(run, interval, calls, failures));
        }
        return csv(table);
    }

    private static List<String> history(RunDocument run, IntervalDocument interval, long calls, long failures) {
        SliceDocument slice = interval.iterations();
        CountsDocument counts = slice.counts();
        double seconds = Math.max(1, interval.lengthNanos()) / 1e9;
        long at = run.start().plusNanos(interval.endNanos()).getEpochSecond();
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(at),
                String.valueOf(interval.users()),
                "",
                "Aggregated",
                PlainNumber.of(counts.started() / seconds),
                PlainNumber.of((counts.started() - counts.succeeded()) / seconds)));
        for (double percentile : PERCENTILES) {
            cells.add(known(slice, percentile));
        }
        cells.add(String.valueOf(calls));
        cells.add(String.valueOf(failures));
        cells.addAll(List.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN));
        return cells;
    }

    /** Intervals keep four percentiles. */
    private static String known(SliceDocument slice, double percentile) {
        Long nanos = percentile == 50
                ? slice.p50Nanos()
                : percentile == 95
                        ? slice.p95Nanos()
                        : percentile == 99 ? slice.p99Nanos() : percentile == 100 ? slice.maxNanos() : nothing();
        return nanos == null ? UNKNOWN : millis(nanos);
    }

    private static @Nullable Long nothing() {
        return null;
    }

    /** The layout of {@code _failures.csv}. */
    static String failures(RunDocument run) {
        List<List<String>> table = new ArrayList<>(List.of(List.of("Method", "Name", "Error", "Occurrences")));
        for (ErrorDocument error : run.errors()) {
            // As in the other two files: the method has a column of its own, by which their rows are found again.
            RowName row =
                    error.step().isEmpty() ? RowName.ofIterations(run.test().title()) : RowName.ofStep(error.step());
            table.add(List.of(
                    row.type(),
                    text(row.name()),
                    text(error.type() + (error.told().isEmpty() ? "" : ": " + error.told())),
                    String.valueOf(error.count())));
        }
        return csv(table);
    }

    private static String text(String foreign) {
        String line = VisibleText.line(foreign);
        return FORMULA.matcher(line).matches() ? "'" + line : line;
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? PlainNumber.of(value.getAsDouble()) : UNKNOWN;
    }

    private static String millis(long nanos) {
        return PlainNumber.of(nanos / 1e6);
    }

    private static String csv(List<List<String>> table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            table.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
