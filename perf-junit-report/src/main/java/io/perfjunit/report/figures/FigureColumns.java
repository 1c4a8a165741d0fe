package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of figures that tables of levels and of environments share. Any of them may be missing. */
final class FigureColumns {

    /** Those with names of their own, as messages list them; percentiles are any of p1_ms to p99.9_ms. */
    static final List<String> NAMES = List.of(
            "requests",
            "failures",
            "error_rate",
            "min_ms",
            "mean_ms",
            "median_ms",
            "p90_ms",
            "p95_ms",
            "p99_ms",
            "max_ms",
            "throughput_per_s");

    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,6})?)_ms");

    private FigureColumns() {}

    /** Requires that a table has figures at all, and no columns but {@code keys} and figures. */
    static void check(CsvTable table, String layout, List<String> keys) throws UnreadableFiguresException {
        List<String> known = new ArrayList<>(keys);
        known.addAll(NAMES);
        for (String column : table.header()) {
            if (!known.contains(column) && percentile(column).isEmpty()) {
                throw UnreadableFiguresException.at(
                        table.file(),
                        1,
                        "column " + UnreadableFiguresException.quoted(column) + " is none of " + layout
                                + Nearest.hint(column, known) + ". Known: " + String.join(", ", known));
            }
        }
        if (keys.containsAll(table.header())) {
            throw UnreadableFiguresException.at(
                    table.file(), 1, "no column of figures; " + layout + " needs one of " + String.join(", ", NAMES));
        }
        if (table.has("median_ms") && table.has("p50_ms")) {
            throw UnreadableFiguresException.at(table.file(), 1, "columns median_ms and p50_ms are the same figure");
        }
    }

    /** The percentile that a column such as {@code p99.9_ms} is about. */
    static Optional<Percentile> percentile(String column) {
        if (column.equals("median_ms")) {
            return Optional.of(Percentile.P50);
        }
        Matcher matcher = PERCENTILE.matcher(column);
        return matcher.matches()
                ? Optional.of(Double.parseDouble(matcher.group(1)))
                        .filter(it -> it > 0)
                        .map(Percentile::new)
                : Optional.empty();
    }

    /** The figures of a row. */
    static StepFigures of(CsvRow row, String step) throws UnreadableFiguresException {
        return new StepFigures(
                step, calls(row), times(row), row.cell("throughput_per_s").amount());
    }

    private static CallFigures calls(CsvRow row) throws UnreadableFiguresException {
        OptionalLong total = row.cell("requests").count();
        OptionalLong failed = row.cell("failures").count();
        OptionalDouble share = row.cell("error_rate").share();
        if (failed.isPresent() && total.isEmpty()) {
            throw row.cell("failures").wrong("needs a number of requests beside it");
        }
        if (failed.orElse(0) > total.orElse(Long.MAX_VALUE)) {
            throw row.cell("failures").wrong("is more than the " + total.getAsLong() + " requests");
        }
        if (failed.isPresent()) {
            return agreeing(row, CallFigures.of(total.getAsLong(), failed.getAsLong()), share);
        }
        return new CallFigures(total, share);
    }

    /** Both say how many failed; rounding aside they must say the same. */
    private static CallFigures agreeing(CsvRow row, CallFigures counted, OptionalDouble share)
            throws UnreadableFiguresException {
        double counts = counted.failedShare().orElse(0);
        if (share.isPresent() && Math.abs(share.getAsDouble() - counts) > 0.01) {
            throw row.cell("error_rate").wrong("does not agree with requests and failures, which make " + counts);
        }
        return counted;
    }

    private static TimeFigures times(CsvRow row) throws UnreadableFiguresException {
        TimeFigures times = TimeFigures.UNKNOWN;
        for (String column : row.header()) {
            Optional<Percentile> percentile = percentile(column);
            if (percentile.isPresent()) {
                times = with(times, percentile.get(), row.cell(column).millis());
            }
        }
        return inOrder(
                row,
                new TimeFigures(
                        row.cell("min_ms").millis(),
                        row.cell("mean_ms").millis(),
                        row.cell("max_ms").millis(),
                        times.percentiles()));
    }

    static TimeFigures with(TimeFigures times, Percentile percentile, Optional<Duration> value) {
        return value.isPresent() ? times.with(percentile, value.get()) : times;
    }

    /** A fastest call that is slower than the slowest, or a p95 above p99, is two columns exchanged. */
    static TimeFigures inOrder(CsvRow row, TimeFigures times) throws UnreadableFiguresException {
        List<Duration> rising = new ArrayList<>();
        times.min().ifPresent(rising::add);
        rising.addAll(times.percentiles().values());
        times.max().ifPresent(rising::add);
        for (int i = 1; i < rising.size(); i++) {
            if (rising.get(i).compareTo(rising.get(i - 1)) < 0) {
                throw row.wrong("its times do not rise from the fastest over the percentiles to the slowest: "
                        + Figures.duration(rising.get(i)) + " comes after "
                        + Figures.duration(rising.get(i - 1)));
            }
        }
        return times;
    }
}
