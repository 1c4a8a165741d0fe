package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws one chart in one size. */
final class Drawing {

    private static final int DOT = 6;
    private static final int STOP_HEIGHT = 12;
    private static final double STOP_WIDTH = 2;

    private final Chart chart;
    private final Size size;
    private final Plane plane;
    private final Svg svg;
    private final String clip;
    private final List<Label> beside = new ArrayList<>();

    Drawing(Chart chart, Size size) {
        this.chart = chart;
        this.size = size;
        this.plane = new Plane(chart.x(), chart.y(), chart.height(), size);
        String id = chart.id() + "-" + size.name().charAt(0);
        this.clip = id + "-c";
        this.svg = Svg.picture(
                id, size.css(), size.width(), size.height(chart.height()), chart.title(), chart.description());
    }

    String draw() {
        String markup = body().close("svg").toString();
        // The attribute gives way to a style sheet, and without one only the widest drawing is seen.
        return size == Size.WIDE ? markup : markup.replaceFirst("<svg ", "<svg display=\"none\" ");
    }

    private Svg body() {
        Frame frame = new Frame(plane, size, svg);
        frame.bands(chart.bands());
        frame.axes(chart.x(), chart.y());
        new MarkDrawing(plane, size, svg).draw(chart.marks());
        svg.open("clipPath", "id", clip)
                .leaf(
                        "rect",
                        "x",
                        size.left(),
                        "y",
                        size.top() - 2,
                        "width",
                        size.right() - size.left(),
                        "height",
                        plane.bottom() - size.top() + 2)
                .close("clipPath");
        svg.open("g", "clip-path", "url(#" + clip + ")");
        new ColumnDrawing(plane, svg).draw(chart.columns());
        chart.series().forEach(this::series);
        svg.close("g");
        stops();
        limits();
        names();
        return svg;
    }

    private void series(Series series) {
        List<Series.Point> points = Thinned.of(series.points(), size.mostPoints());
        LinePath path = new LinePath(plane, series.kind() == Series.Kind.STEPS);
        points.forEach(path::add);
        if (series.kind() == Series.Kind.AREA) {
            svg.area(series.ink(), 0.11, path.closedArea());
        }
        svg.stroke(series.ink(), series.ink() == Ink.P50 ? 1.5 : 2, path.toString());
        svg.stroke(series.ink(), DOT, path.dots());
    }

    /** At the foot, wide enough to be seen; neighbours of one colour are one path. */
    private void stops() {
        Map<Ink, StringBuilder> paths = new EnumMap<>(Ink.class);
        for (Stop stop : chart.stops()) {
            double from = Math.min(size.right() - STOP_WIDTH, plane.x(stop.from()));
            double width = Math.max(STOP_WIDTH, Math.min(size.right(), plane.x(stop.to())) - from);
            int bottom = plane.bottom();
            paths.computeIfAbsent(stop.ink(), key -> new StringBuilder())
                    .append("M%s %sh%sv%sh-%sZ"
                            .formatted(
                                    Svg.number(from),
                                    bottom,
                                    Svg.number(width),
                                    stop.ink() == Ink.GC ? -STOP_HEIGHT : -STOP_HEIGHT / 2,
                                    Svg.number(width)));
        }
        paths.forEach((ink, path) -> svg.area(ink, 1, path.toString()));
    }

    /** Limits that end within the chart are named there, the others beside it. */
    private void limits() {
        List<Label> ends = new ArrayList<>();
        for (Limit limit : chart.limits()) {
            boolean fits = limit.value() <= chart.y().max();
            double y = fits ? plane.y(limit.value()) : size.top() + 2;
            double end = Math.min(size.right(), plane.x(limit.until()));
            if (fits) {
                String foot = end < size.right() ? "v6" : "";
                String line = "M%s %sH%s".formatted(Svg.number(start(limit)), Svg.number(y), Svg.number(end));
                svg.stroke(limit.ink(), 1.5, line + foot);
            }
            String name = fits ? limit.name() : limit.name() + " ↑";
            if (end < size.right()) {
                double start = Math.max(size.left() + 4, end - name.length() * size.fontSize() * 0.55);
                ends.add(new Label(start, y - 5, limit.ink(), name));
            } else {
                beside.add(new Label(end + 6, y + 4, limit.ink(), name));
            }
        }
        Label.apart(ends, size.fontSize() + 3, size.top() + size.fontSize(), plane.bottom() - 4)
                .forEach(label -> label.drawWithHalo(svg, "start", size.fontSize()));
    }

    private double start(Limit limit) {
        return Math.max(size.left(), plane.x(limit.from()));
    }

    private void names() {
        for (Series series : chart.series()) {
            Series.Point last = LinePath.lastOf(series.points());
            if (last != null && !series.name().isEmpty()) {
                double y = Math.max(size.top(), plane.y(last.y())) + 4;
                beside.add(new Label(size.right() + 6, y, series.ink(), series.name()));
            }
        }
        Label.apart(beside, size.fontSize() + 2, size.top() + 4, plane.bottom() + 4)
                .forEach(label -> label.draw(svg, "start", size.fontSize()));
    }
}
