package io.perfjunit.report.chart;

import io.perfjunit.report.chart.Columns.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws columns on top of each other. Confined to one drawing. */
final class ColumnDrawing {

    private static final double GAP = 1;

    private final Plane plane;
    private final Svg svg;
    private final Map<Double, Double> stacked = new HashMap<>();

    ColumnDrawing(Plane plane, Svg svg) {
        this.plane = plane;
        this.svg = svg;
    }

    void draw(List<Columns> all) {
        for (Columns columns : all) {
            StringBuilder path = new StringBuilder();
            columns.heights().stream().filter(column -> column.height() > 0).forEach(column -> add(path, column));
            svg.area(columns.ink(), 1, path.toString());
        }
    }

    private void add(StringBuilder path, Column column) {
        double below = stacked.getOrDefault(column.from(), 0.0);
        double top = below + column.height();
        stacked.put(column.from(), top);
        double left = plane.x(column.from());
        double right = plane.x(column.to());
        double gap = right - left > 4 ? GAP : 0;
        path.append("M%s %sH%sV%sH%sZ"
                .formatted(
                        Svg.number(left),
                        Svg.number(plane.y(below)),
                        Svg.number(Math.max(left + 1, right - gap)),
                        Svg.number(plane.y(top)),
                        Svg.number(left)));
    }
}
