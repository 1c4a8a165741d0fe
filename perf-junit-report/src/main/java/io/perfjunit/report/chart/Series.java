package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param name written at its end
 * @param ink its colour
 * @param kind how the points are joined
 * @param points from left to right
 */
public record Series(String name, Ink ink, Kind kind, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /** How points are joined. */
    public enum Kind {
        /** By straight lines. */
        LINE,
        /** By straight lines, with the area below filled. */
        AREA,
        /** Each value holds until the next: for numbers that jump. */
        STEPS
    }

    /** Points that are not joined: dots. */
    public static Series ofDots(String name, Ink ink, List<Point> points) {
        List<Point> apart = new ArrayList<>();
        for (Point point : points) {
            apart.add(point);
            apart.add(new Point(point.x(), Double.NaN));
        }
        return new Series(name, ink, Kind.LINE, apart);
    }

    /**
     * A point of a line.
     *
     * @param x where on the horizontal axis
     * @param y its value; NaN where there is none, which interrupts the line
     */
    public record Point(double x, double y) {}
}
