package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Stop;
import io.perfjunit.report.json.HealthDocument.StandstillDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.result.Standstill;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The times in which nothing of the JVM ran, for the charts and as a table. */
final class Standstills {

    private static final int MOST_ROWS = 20;

    private final List<StandstillDocument> all;

    Standstills(RunDocument run) {
        this.all = run.health().standstills();
    }

    List<Stop> stops() {
        return all.stream()
                .map(it -> new Stop(ink(it.kind()), it.startNanos(), it.startNanos() + it.lengthNanos()))
                .toList();
    }

    /** Names of what occurs, beside its colour. */
    List<ChartView.Legend> legend() {
        return Arrays.stream(Standstill.Kind.values())
                .filter(kind -> all.stream().anyMatch(it -> it.kind() == kind))
                .map(kind -> new ChartView.Legend(ink(kind), name(kind)))
                .toList();
    }

    /** The longest of them, in the order of their length. */
    TableView table() {
        String first = all.size() > MOST_ROWS ? "The longest " + MOST_ROWS + " times" : "Times";
        return TableView.of(
                        first + " in which nothing of this JVM ran, warm-up included",
                        TableView.LED,
                        List.of("At", "What", "Length"),
                        all.stream()
                                .sorted(Comparator.comparingLong(StandstillDocument::lengthNanos)
                                        .reversed())
                                .limit(MOST_ROWS)
                                .map(Standstills::row)
                                .toList())
                .sortable();
    }

    private static List<String> row(StandstillDocument time) {
        return List.of(
                Figures.offset(Duration.ofNanos(time.startNanos())),
                name(time.kind()),
                Figures.nanos(time.lengthNanos()));
    }

    private static Ink ink(Standstill.Kind kind) {
        return switch (kind) {
            case GARBAGE_COLLECTION -> Ink.GC;
            case STALL -> Ink.STALL;
        };
    }

    private static String name(Standstill.Kind kind) {
        return switch (kind) {
            case GARBAGE_COLLECTION -> "garbage collection";
            case STALL -> "stall";
        };
    }
}
