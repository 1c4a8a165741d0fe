package io.perfjunit.report.chart;

import io.perfjunit.report.chart.Series.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out points that a drawing has no room for. Of each group of neighbours the highest stays: an outlier must not vanish from a
 * chart of response times.
 */
final class Thinned {

    private Thinned() {}

    static List<Point> of(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        int group = (points.size() + most - 1) / most;
        List<Point> kept = new ArrayList<>(most);
        for (int from = 0; from < points.size(); from += group) {
            kept.add(highest(points.subList(from, Math.min(points.size(), from + group))));
        }
        return kept;
    }

    private static Point highest(List<Point> points) {
        Point highest = points.get(0);
        for (Point point : points) {
            if (Double.isNaN(highest.y()) || point.y() > highest.y()) {
                highest = point;
            }
        }
        return highest;
    }
}
