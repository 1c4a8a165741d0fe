package io.perfjunit.report.live;

import io.perfjunit.report.chart.HeatMap;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * A heat map for the script of the page.
 *
 * @param map as it is drawn without script
 * @param lowest number of the lowest cell of its vertical axis
 * @param highest number of the highest
 */
public record LiveHeatMap(HeatMap map, int lowest, int highest) implements Live {

    @Override
    public String id() {
        return map.id();
    }

    @Override
    public String picture() {
        return map.draw();
    }

    @Override
    public void write(LiveJson json) throws IOException {
        json.field("id", id());
        json.field("label", map.title() + ". " + map.description());
        json.field("axis", "time");
        json.field("unit", "heat");
        json.field("height", 1);
        TimeNotes.write(json, map.bands(), map.marks());
        json.field("lowest", lowest);
        json.list(
                "edges",
                IntStream.rangeClosed(lowest, highest + 1).boxed().toList(),
                (out, cell) -> out.number(map.edge().applyAsDouble(cell) * Measure.TIME.factor()));
        json.field("most", map.most());
        json.list("from", map.columns(), (out, column) -> out.seconds(column.from()));
        json.list("to", map.columns(), (out, column) -> out.seconds(column.to()));
        json.list("first", map.columns(), (out, column) -> out.number(column.first()));
        json.list(
                "counts",
                map.columns(),
                (out, column) -> out.list(column.counts(), (cell, count) -> cell.number(count)));
    }
}
