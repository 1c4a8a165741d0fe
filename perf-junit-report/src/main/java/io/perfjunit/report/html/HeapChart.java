package io.perfjunit.report.html;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.LinearScale;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.json.AnalysisDocument;
import io.perfjunit.report.json.HeapDocument;
import io.perfjunit.report.json.HeapReadingDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the heap held after each garbage collection: whether its floor rises is seen here. */
final class HeapChart {

    private static final int FEWEST = 3;
    private static final int MOST_ROWS = 20;

    private final RunDocument run;
    private final TimeAxis time;

    HeapChart(RunDocument run) {
        this.run = run;
        this.time = TimeAxis.of(run);
    }

    /** True when there was hardly a collection, and for a document of a version that did not write the readings. */
    boolean isEmpty() {
        return run.heap().size() < FEWEST;
    }

    ChartView view() {
        String note = "In use right after a garbage collection of this JVM, load generator included." + time.key();
        return new ChartView("Heap", sentence() + note, List.of(), List.of(picture()), table());
    }

    private String sentence() {
        return Optional.ofNullable(run.analysis())
                .map(AnalysisDocument::heap)
                .map(HeapDocument::sentence)
                .map(it -> it + " ")
                .orElse("");
    }

    private String picture() {
        double highest = run.heap().stream()
                .mapToDouble(HeapReadingDocument::bytes)
                .max()
                .orElseThrow();
        Series line = new Series(
                "",
                Ink.GC,
                Series.Kind.AREA,
                run.heap().stream()
                        .map(it -> new Series.Point(it.atNanos(), it.bytes()))
                        .toList());
        return new Chart(
                        "he",
                        "Heap in use after collections over time",
                        "At most " + bytes(highest) + ".",
                        time.scale(),
                        LinearScale.ofBytes(highest, 3, HeapChart::bytes),
                        0.5,
                        time.bands(),
                        time.marks(),
                        List.of(),
                        List.of(line),
                        List.of())
                .draw();
    }

    private TableView table() {
        int all = run.heap().size();
        String caption = all > MOST_ROWS
                ? "Heap in use after collections: the " + MOST_ROWS + " largest of " + Figures.count(all) + " readings"
                : "Heap in use after collections";
        return TableView.of(
                        caption,
                        TableView.LED,
                        List.of("At", "In use", "Collection"),
                        run.heap().stream()
                                .sorted(Comparator.comparingLong(HeapReadingDocument::bytes)
                                        .reversed())
                                .limit(MOST_ROWS)
                                .map(HeapChart::row)
                                .toList())
                .sortable();
    }

    private static List<String> row(HeapReadingDocument reading) {
        return List.of(
                Figures.offset(Duration.ofNanos(reading.atNanos())),
                bytes(reading.bytes()),
                reading.ofOld() ? "of what is old" : "of what is young");
    }

    private static String bytes(double bytes) {
        return bytes == 0 ? "0" : Figures.value(Unit.BYTES, bytes);
    }
}
