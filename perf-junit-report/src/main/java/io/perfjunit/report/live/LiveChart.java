package io.perfjunit.report.live;

import io.perfjunit.report.chart.Chart;
import io.perfjunit.report.chart.Columns;
import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.Limit;
import io.perfjunit.report.chart.Series;
import io.perfjunit.report.chart.Stop;
import io.perfjunit.report.chart.TailScale;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chart for the script of the page.
 *
 * @param chart as it is drawn without script
 * @param measure what its values measure
 * @param names by colour, for lines that do not name themselves
 */
public record LiveChart(Chart chart, Measure measure, Map<Ink, String> names) implements Live {

    public LiveChart {
        names = Map.copyOf(names);
    }

    /** A chart whose lines have names. */
    public static LiveChart of(Chart chart, Measure measure) {
        return new LiveChart(chart, measure, Map.of());
    }

    @Override
    public String id() {
        return chart.id();
    }

    @Override
    public String picture() {
        return chart.draw();
    }

    @Override
    public void write(LiveJson json) throws IOException {
        json.field("id", id());
        json.field("label", chart.title() + ". " + chart.description());
        json.field("axis", isTail() ? "tail" : "time");
        json.field("unit", measure.name().toLowerCase(Locale.ROOT));
        json.field("max", chart.y().max() * measure.factor());
        json.field("height", chart.height());
        TimeNotes.write(json, chart.bands(), chart.marks());
        json.list("limits", chart.limits(), this::limit);
        json.list("stops", inks(), this::stops);
        if (!chart.columns().isEmpty()) {
            json.list("from", columns(), (out, column) -> out.seconds(column.from()));
            json.list("to", columns(), (out, column) -> out.seconds(column.to()));
        }
        json.list("x", xs(), this::x);
        json.list("series", chart.columns(), this::columns);
        json.list("lines", chart.series(), this::line);
    }

    private boolean isTail() {
        return chart.x() instanceof TailScale;
    }

    /** All lines of a chart have a value, if only NaN, at the same places. */
    private List<Double> xs() {
        return chart.series().isEmpty()
                ? columns().stream().map(it -> (it.from() + it.to()) / 2).toList()
                : chart.series().get(0).points().stream().map(Series.Point::x).toList();
    }

    private List<Columns.Column> columns() {
        return chart.columns().isEmpty() ? List.of() : chart.columns().get(0).heights();
    }

    /** Seconds, or the number of nines. */
    private void x(LiveJson json, double x) throws IOException {
        if (isTail()) {
            json.number(TailScale.nines(x));
        } else {
            json.seconds(x);
        }
    }

    /** A limit over the whole width ends where the chart does. */
    private void limit(LiveJson json, Limit limit) throws IOException {
        json.object(it -> {
            it.field("name", limit.name());
            it.field("ink", limit.ink().css());
            it.field("value", limit.value() * measure.factor());
            if (Double.isFinite(limit.until())) {
                it.list("span", List.of(limit.from(), limit.until()), this::x);
            }
        });
    }

    private List<Ink> inks() {
        return chart.stops().stream().map(Stop::ink).distinct().sorted().toList();
    }

    /** Begin and end in turn. */
    private void stops(LiveJson json, Ink ink) throws IOException {
        json.object(it -> {
            it.field("name", names.getOrDefault(ink, ""));
            it.field("ink", ink.css());
            it.list(
                    "spans",
                    chart.stops().stream()
                            .filter(stop -> stop.ink() == ink)
                            .flatMap(stop -> Stream.of(stop.from(), stop.to()))
                            .toList(),
                    LiveJson::seconds);
        });
    }

    private void columns(LiveJson json, Columns columns) throws IOException {
        json.object(it -> {
            it.field("name", columns.name());
            it.field("ink", columns.ink().css());
            it.list("y", columns.heights(), (out, column) -> out.number(column.height() * measure.factor()));
        });
    }

    private void line(LiveJson json, Series series) throws IOException {
        json.object(it -> {
            it.field("name", series.name().isEmpty() ? names.getOrDefault(series.ink(), "") : series.name());
            it.field("ink", series.ink().css());
            it.field("kind", series.kind().name().toLowerCase(java.util.Locale.ROOT));
            it.list("y", series.points(), (out, point) -> out.number(point.y() * measure.factor()));
        });
    }
}
