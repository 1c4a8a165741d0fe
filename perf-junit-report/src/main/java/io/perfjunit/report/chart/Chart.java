package io.perfjunit.report.chart;

import java.util.List;

/**
 * A chart as values, to be drawn in any size.
 *
 * @param id unique on the page
 * @param title what it shows, for readers who do not see it
 * @param description what can be seen in it
 * @param x horizontal axis
 * @param y vertical axis
 * @param height share of the usual height
 * @param bands parts of the time axis that are not judged
 * @param marks moments at which something begins
 * @param columns stacked columns
 * @param series lines
 * @param limits limits across the whole width
 * @param stops times in which nothing ran
 */
public record Chart(
        String id,
        String title,
        String description,
        Scale x,
        LinearScale y,
        double height,
        List<Band> bands,
        List<Mark> marks,
        List<Columns> columns,
        List<Series> series,
        List<Limit> limits,
        List<Stop> stops) {

    public Chart {
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        columns = List.copyOf(columns);
        series = List.copyOf(series);
        limits = List.copyOf(limits);
        stops = List.copyOf(stops);
    }

    /** A chart on which nothing stood still. */
    public Chart(
            String id,
            String title,
            String description,
            Scale x,
            LinearScale y,
            double height,
            List<Band> bands,
            List<Mark> marks,
            List<Columns> columns,
            List<Series> series,
            List<Limit> limits) {
        this(id, title, description, x, y, height, bands, marks, columns, series, limits, List.of());
    }

    /** The same chart with times in which nothing ran. */
    public Chart with(List<Stop> times) {
        return new Chart(id, title, description, x, y, height, bands, marks, columns, series, limits, times);
    }

    /** The chart in three widths, of which a style sheet shows the one that fits and no style sheet the widest. */
    public String draw() {
        StringBuilder drawings = new StringBuilder();
        for (Size size : Size.values()) {
            drawings.append(new Drawing(this, size).draw());
        }
        return drawings.toString();
    }
}
