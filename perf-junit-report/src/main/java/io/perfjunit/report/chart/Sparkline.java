package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;

/** A line without axes, as large as a word (E. Tufte): the shape of a series and nothing more. */
public final class Sparkline {

    private static final int WIDTH = 112;
    private static final int HEIGHT = 26;
    private static final int MARGIN = 3;
    private static final int MOST_POINTS = 56;

    private Sparkline() {}

    /** Draws values from left to right; NaN where there is none. Empty when there are none at all. */
    public static String draw(List<Double> values) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new Series.Point(i, values.get(i)));
        }
        points = Thinned.of(points, MOST_POINTS);
        double max = points.stream()
                .mapToDouble(Series.Point::y)
                .filter(y -> !Double.isNaN(y))
                .max()
                .orElse(0);
        if (max <= 0) {
            return "";
        }
        return drawn(points, max, Math.max(1, values.size() - 1));
    }

    private static String drawn(List<Series.Point> points, double max, double end) {
        StringBuilder path = new StringBuilder();
        boolean open = false;
        String last = "";
        for (Series.Point point : points) {
            boolean gap = Double.isNaN(point.y());
            if (!gap) {
                last = place(point, max, end);
                path.append(open ? "L" : "M").append(last).append(open ? "" : "h0");
            }
            open = !gap;
        }
        return Svg.ornament("spark", WIDTH, HEIGHT)
                .stroke(Ink.P95, 1.5, path.toString())
                .stroke(Ink.P95, 4, "M" + last + "h0")
                .close("svg")
                .toString();
    }

    private static String place(Series.Point point, double max, double end) {
        double x = MARGIN + point.x() / end * (WIDTH - 2 * MARGIN);
        double y = HEIGHT - MARGIN - point.y() / max * (HEIGHT - 2 * MARGIN);
        return Svg.number(x) + " " + Svg.number(y);
    }
}
