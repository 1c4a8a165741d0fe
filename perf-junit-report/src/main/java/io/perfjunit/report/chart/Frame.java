package io.perfjunit.report.chart;

import java.util.List;

/** Draws what is around and below the values of a chart: its axes, and the parts of it that are not judged. */
final class Frame {

    private static final int LEAST_BAND = 8;

    private final Plane plane;
    private final Size size;
    private final Svg svg;

    Frame(Plane plane, Size size, Svg svg) {
        this.plane = plane;
        this.size = size;
        this.svg = svg;
    }

    void bands(List<Band> bands) {
        for (Band band : bands) {
            double from = plane.x(band.from());
            double to = plane.x(band.to());
            if (to - from > 1) {
                svg.area(Ink.BAND, 1, plane.box(from, to));
            }
            if (to - from >= LEAST_BAND && !band.name().isEmpty()) {
                double half = band.name().length() * size.fontSize() * 0.28;
                double x = Math.max(size.left() + half, (from + to) / 2);
                svg.label(x, size.top() - 8, "middle", size.fontSize() - 1, Ink.AXIS, band.name());
            }
        }
    }

    void axes(Scale x, Scale y) {
        StringBuilder lines = new StringBuilder();
        for (Scale.Tick tick : y.ticks(plane.wantedRows())) {
            double at = plane.y(tick.value());
            lines.append("M%s %sH%s".formatted(size.left(), Svg.number(at), size.right()));
            svg.label(size.left() - 8, at + 4, "end", size.fontSize(), Ink.AXIS, tick.text());
        }
        svg.stroke(Ink.GRID, 1, lines.toString());
        StringBuilder marks = new StringBuilder();
        for (Scale.Tick tick : x.ticks(size.ticks())) {
            double at = plane.x(tick.value());
            marks.append("M%s %sv4".formatted(Svg.number(at), plane.bottom()));
            svg.label(at, plane.bottom() + 18, "middle", size.fontSize(), Ink.AXIS, tick.text());
        }
        svg.stroke(Ink.AXIS, 1, marks + "M%s %sH%s".formatted(size.left(), plane.bottom(), size.right()));
    }
}
