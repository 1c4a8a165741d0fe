package io.perfjunit.report.html;

import io.perfjunit.report.chart.HeatMap;
import io.perfjunit.report.chart.LogScale;
import io.perfjunit.report.json.BandsDocument;
import io.perfjunit.report.json.IntervalDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.live.LiveHeatMap;
import io.perfjunit.run.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the response times lay over the time of the load: what percentiles hide, such as two modes, is seen here. */
final class HeatMapView {

    private static final int TABLE_COLUMNS = 8;

    private final RunDocument run;
    private final TimeAxis time;
    private final List<BandsDocument> used;

    HeatMapView(RunDocument run) {
        this.run = run;
        this.time = TimeAxis.of(run);
        this.used = run.intervals().stream()
                .map(IntervalDocument::latencyBands)
                .filter(bands -> bands != null && !bands.counts().isEmpty())
                .toList();
    }

    /** True when nothing succeeded, and for a document of a version that did not write the bands. */
    boolean isEmpty() {
        return used.isEmpty();
    }

    ChartView view() {
        HeatMap map = new HeatMap(
                "hm",
                "Response times over time, as a heat map",
                "Each cell is coloured by how many iterations took that long in that interval; the times are on an axis of"
                        + " factors.",
                time.scale(),
                new LogScale(
                        BandsDocument.lowestNanos(lowest()), BandsDocument.lowestNanos(highest() + 1), Figures::nanos),
                time.bands(),
                time.marks(),
                BandsDocument::lowestNanos,
                run.intervals().stream().map(HeatMapView::column).toList());
        return ChartView.of(
                "Where response times lay",
                "Successful iterations by the time they ended and how long they took; the stronger the colour, the more."
                        + time.key(),
                legend(map),
                List.of(new LiveHeatMap(map, lowest(), highest())),
                table(map.coarse(TABLE_COLUMNS)));
    }

    private int lowest() {
        return used.stream().mapToInt(BandsDocument::first).min().orElseThrow();
    }

    private int highest() {
        return used.stream().mapToInt(BandsDocument::last).max().orElseThrow();
    }

    private static HeatMap.Column column(IntervalDocument interval) {
        BandsDocument bands = interval.latencyBands();
        return bands == null
                ? new HeatMap.Column(interval.startNanos(), interval.endNanos(), 0, List.of())
                : new HeatMap.Column(interval.startNanos(), interval.endNanos(), bands.first(), bands.counts());
    }

    /** Colours with the fewest calls that a cell of them has; where there are few calls, some colours have none. */
    private static List<ChartView.Legend> legend(HeatMap map) {
        double most = map.most();
        List<ChartView.Legend> legend = new ArrayList<>();
        for (int ink = 0; ink < HeatMap.INKS.size(); ink++) {
            long fewest = HeatMap.fewest(ink, most);
            boolean isUsed = ink == HeatMap.INKS.size() - 1 || HeatMap.fewest(ink + 1, most) > fewest;
            if (isUsed) {
                String of = legend.isEmpty()
                        ? " " + (fewest == 1 ? "call" : "calls") + " in " + Figures.nanos(map.usualLength())
                        : "";
                legend.add(new ChartView.Legend(HeatMap.INKS.get(ink), "from " + Figures.count(fewest) + of));
            }
        }
        return legend;
    }

    private TableView table(HeatMap coarse) {
        List<String> head = new ArrayList<>(List.of("response time"));
        coarse.columns().forEach(column -> head.add("from " + Figures.offset(Duration.ofNanos((long) column.from()))));
        List<List<String>> rows = IntStream.iterate(highest(), cell -> cell >= lowest(), cell -> cell - 1)
                .mapToObj(cell -> row(coarse, cell))
                .toList();
        return TableView.of("Successful iterations by response time and time", TableView.NUMBERS, head, rows);
    }

    private static List<String> row(HeatMap coarse, int cell) {
        List<String> row = new ArrayList<>(List.of(Figures.nanos(BandsDocument.lowestNanos(cell)) + " – "
                + Figures.nanos(BandsDocument.lowestNanos(cell + 1))));
        coarse.columns().forEach(column -> row.add(column.at(cell) == 0 ? "" : Figures.count(column.at(cell))));
        return row;
    }
}
