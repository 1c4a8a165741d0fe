package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.CallFigures;
import io.perfjunit.analysis.sweep.StepFigures;
import io.perfjunit.analysis.sweep.TimeFigures;
import io.perfjunit.result.Percentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code …_stats.csv} of Locust: a row per endpoint, and one of all together. */
final class LocustStats {

    static final String CALLS = "Request Count";
    static final String NAME = "Name";
    static final String TYPE = "Type";
    static final String PER_SECOND = "Requests/s";
    static final String FAILURES_PER_SECOND = "Failures/s";
    static final String AGGREGATED = "Aggregated";

    /** What its times are: to be said wherever they are shown. */
    static final List<String> NOTES = List.of(
            "Locust's times are those of successes and failures together, and its percentiles are rounded to two digits.");

    private static final String FAILURES = "Failure Count";
    private static final List<String> NEEDED = List.of(TYPE, NAME, CALLS, FAILURES, PER_SECOND, FAILURES_PER_SECOND);
    private static final List<String> OTHERS = List.of(
            "Median Response Time",
            "Average Response Time",
            "Min Response Time",
            "Max Response Time",
            "Average Content Size");
    private static final Pattern PERCENTILE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,6})?|100)%");

    private LocustStats() {}

    static FigureFile read(CsvTable table) throws UnreadableFiguresException {
        requireColumns(table, NEEDED, "Locust's _stats.csv");
        List<StepFigures> steps = new ArrayList<>();
        StepFigures whole = null;
        for (CsvRow row : table.rows()) {
            StepFigures figures = figures(row);
            if (figures.step().isEmpty()) {
                whole = figures;
            } else if (steps.stream().anyMatch(it -> it.step().equals(figures.step()))) {
                throw row.cell(NAME).wrong("is there twice");
            } else {
                steps.add(figures);
            }
        }
        if (whole == null) {
            throw UnreadableFiguresException.of(
                    table.file(), "it has no row " + AGGREGATED + ", with which Locust ends it: it is cut short");
        }
        return new FigureFile.Sides(
                table.file(),
                List.of(new MeasuredSide(table.file(), "", OptionalDouble.empty(), whole, steps)),
                notes(table));
    }

    static void requireColumns(CsvTable table, List<String> needed, String layout) throws UnreadableFiguresException {
        for (String column : needed) {
            if (!table.has(column)) {
                List<String> others = table.header().stream()
                        .filter(it -> !needed.contains(it) && percentile(it).isEmpty())
                        .toList();
                throw UnreadableFiguresException.at(
                        table.file(),
                        1,
                        "column " + column + " of " + layout + " is missing"
                                + Nearest.to(column, others)
                                        .map(it -> "; " + UnreadableFiguresException.quoted(it) + " is there")
                                        .orElse(""));
            }
        }
    }

    /** A later Locust may write more than is known today. */
    private static List<String> notes(CsvTable table) {
        List<String> notes = new ArrayList<>(NOTES);
        table.header().stream()
                .filter(it -> !NEEDED.contains(it)
                        && !OTHERS.contains(it)
                        && percentile(it).isEmpty()
                        && !it.equals("100%"))
                .forEach(it ->
                        notes.add("Column " + UnreadableFiguresException.quoted(it) + " is not known, and not used."));
        return notes;
    }

    private static StepFigures figures(CsvRow row) throws UnreadableFiguresException {
        OptionalLong calls = row.cell(CALLS).count();
        OptionalLong failed = row.cell(FAILURES).count();
        if (calls.isEmpty() || failed.isEmpty()) {
            throw row.cell(calls.isEmpty() ? CALLS : FAILURES).wrong("must not be empty");
        }
        if (failed.getAsLong() > calls.getAsLong()) {
            throw row.cell(FAILURES).wrong("is more than the " + calls.getAsLong() + " requests");
        }
        return new StepFigures(
                step(row),
                CallFigures.of(calls.getAsLong(), failed.getAsLong()),
                calls.getAsLong() == 0 ? TimeFigures.UNKNOWN : times(row),
                successes(row));
    }

    /** Requests per second count failures too; throughput is successes. */
    static OptionalDouble successes(CsvRow row) throws UnreadableFiguresException {
        OptionalDouble all = row.cell(PER_SECOND).amount();
        OptionalDouble failed = row.cell(FAILURES_PER_SECOND).amount();
        return all.isEmpty() ? all : OptionalDouble.of(Math.max(0, all.getAsDouble() - failed.orElse(0)));
    }

    /** Empty for all together. */
    static String step(CsvRow row) throws UnreadableFiguresException {
        String type = row.cell(TYPE).value();
        String name = row.cell(NAME).text();
        if (type.isEmpty() || type.equals("None")) {
            return name.equals(AGGREGATED) ? "" : name;
        }
        return type + " " + name;
    }

    private static TimeFigures times(CsvRow row) throws UnreadableFiguresException {
        TimeFigures times = TimeFigures.UNKNOWN;
        Duration before = Duration.ZERO;
        for (String column : row.header()) {
            Optional<Percentile> percentile = percentile(column);
            Optional<Duration> value =
                    percentile.isEmpty() ? Optional.empty() : row.cell(column).millis();
            if (percentile.isPresent() && value.isPresent()) {
                if (value.get().compareTo(before) < 0) {
                    throw row.cell(column).wrong("is less than the percentile before it");
                }
                before = value.get();
                times = times.with(percentile.get(), before);
            }
        }
        // Minimum and maximum are not rounded as the percentiles are, so that these may lie beyond them.
        return new TimeFigures(
                row.cell("Min Response Time").millis(),
                row.cell("Average Response Time").millis(),
                row.cell("Max Response Time").millis(),
                times.percentiles());
    }

    static Optional<Percentile> percentile(String column) {
        Matcher matcher = PERCENTILE.matcher(column);
        return matcher.matches()
                ? Optional.of(Double.parseDouble(matcher.group(1)))
                        .filter(it -> it > 0 && it < 100)
                        .map(Percentile::new)
                : Optional.empty();
    }
}
