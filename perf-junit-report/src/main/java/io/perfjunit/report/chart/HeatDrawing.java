package io.perfjunit.report.chart;

import io.perfjunit.report.chart.HeatMap.Column;
import java.util.EnumMap;
import java.util.Map;

/** Draws one heat map in one size. Cells of one colour are one path, and neighbours above each other one rectangle. */
final class HeatDrawing {

    private static final int LEAST_WIDTH = 9;

    private final HeatMap map;
    private final Size size;
    private final Plane plane;
    private final Svg svg;

    HeatDrawing(HeatMap all, Size size) {
        this.size = size;
        this.map = all.coarse((size.right() - size.left()) / LEAST_WIDTH);
        this.plane = new Plane(map.x(), map.y(), 1, size);
        String id = map.id() + "-" + size.name().charAt(0);
        this.svg = Svg.picture(id, size.css(), size.width(), size.height(1), map.title(), map.description());
    }

    String draw() {
        Frame frame = new Frame(plane, size, svg);
        frame.bands(map.bands());
        frame.axes(map.x(), map.y());
        cells();
        new MarkDrawing(plane, size, svg).draw(map.marks());
        String markup = svg.close("svg").toString();
        return size == Size.WIDE ? markup : markup.replaceFirst("<svg ", "<svg display=\"none\" ");
    }

    private void cells() {
        Map<Ink, StringBuilder> paths = new EnumMap<>(Ink.class);
        double most = map.most();
        for (Column column : map.columns()) {
            column(paths, column, most);
        }
        paths.forEach((ink, path) -> svg.area(ink, 1, path.toString()));
    }

    private void column(Map<Ink, StringBuilder> paths, Column column, double most) {
        double usual = map.usualLength();
        double share = map.share(column, usual);
        int cell = column.first();
        while (cell < column.end()) {
            int begin = cell;
            Ink ink = HeatMap.ink(column.at(begin) / share, most);
            boolean isEmpty = column.at(begin) == 0;
            do {
                cell++;
            } while (cell < column.end()
                    && (column.at(cell) == 0) == isEmpty
                    && HeatMap.ink(column.at(cell) / share, most) == ink);
            if (!isEmpty) {
                box(paths.computeIfAbsent(ink, key -> new StringBuilder()), column, begin, cell);
            }
        }
    }

    private void box(StringBuilder path, Column column, int from, int to) {
        double left = plane.x(column.from());
        path.append('M')
                .append(Svg.number(left))
                .append(' ')
                .append(Svg.number(plane.y(map.edge().applyAsDouble(to))))
                .append('H')
                .append(Svg.number(Math.max(left + 1, plane.x(column.to()))))
                .append('V')
                .append(Svg.number(plane.y(map.edge().applyAsDouble(from))))
                .append('H')
                .append(Svg.number(left))
                .append('Z');
    }
}
