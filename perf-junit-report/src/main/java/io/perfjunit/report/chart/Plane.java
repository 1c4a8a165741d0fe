package io.perfjunit.report.chart;

/** Where values lie in a drawing. */
final class Plane {

    private static final double ROW = 48;

    private final Chart chart;
    private final Size size;

    Plane(Chart chart, Size size) {
        this.chart = chart;
        this.size = size;
    }

    double x(double value) {
        return size.left() + chart.x().position(value) * (size.right() - size.left());
    }

    double y(double value) {
        return bottom() - chart.y().position(value) * (bottom() - size.top());
    }

    int bottom() {
        return size.bottom(chart.height());
    }

    int wantedRows() {
        return Math.max(2, (int) Math.round((bottom() - size.top()) / ROW));
    }

    /** A rectangle over the full height. */
    String box(double from, double to) {
        return "M%s %sH%sV%sH%sZ".formatted(Svg.number(from), size.top(), Svg.number(to), bottom(), Svg.number(from));
    }
}
