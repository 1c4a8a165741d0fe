package io.perfjunit.report.chart;

import io.perfjunit.report.chart.Series.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins points to a path; a point without a value interrupts it. Confined to one drawing. */
final class LinePath {

    private final Plane plane;
    private final boolean steps;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder area = new StringBuilder();
    private final StringBuilder dots = new StringBuilder();
    private double runStart = Double.NaN;
    private String lonely = "";

    LinePath(Plane plane, boolean steps) {
        this.plane = plane;
        this.steps = steps;
    }

    void add(Point point) {
        if (Double.isNaN(point.y())) {
            end();
            return;
        }
        double x = plane.x(point.x());
        String at = Svg.number(x);
        String y = Svg.number(plane.y(point.y()));
        if (Double.isNaN(runStart)) {
            runStart = x;
            append("M" + at + " " + y);
            lonely = "M" + at + " " + y + "h0";
        } else {
            append(steps ? "H" + at + "V" + y : "L" + at + " " + y);
            lonely = "";
        }
    }

    private void append(String move) {
        line.append(move);
        area.append(move);
    }

    private void end() {
        dots.append(lonely);
        lonely = "";
        if (!Double.isNaN(runStart)) {
            area.append("V%s".formatted(plane.bottom()))
                    .append("H" + Svg.number(runStart))
                    .append("Z");
        }
        runStart = Double.NaN;
    }

    /** Points without neighbours, as lines without length: drawn broad and with round ends they are dots. */
    String dots() {
        end();
        return dots.toString();
    }

    /** The area between the line and the bottom. */
    String closedArea() {
        end();
        return area.toString();
    }

    @Override
    public String toString() {
        return line.toString();
    }

    static @Nullable Point lastOf(List<Point> points) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(points.get(i).y())) {
                return points.get(i);
            }
        }
        return null;
    }
}
