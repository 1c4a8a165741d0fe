package io.perfjunit.report.chart;

/** Where values lie in a drawing. */
final class Plane {

    private static final double ROW = 48;

    private final Scale x;
    private final Scale y;
    private final double height;
    private final Size size;

    /** A drawing with two axes that takes a share of the usual height. */
    Plane(Scale x, Scale y, double height, Size size) {
        this.x = x;
        this.y = y;
        this.height = height;
        this.size = size;
    }

    double x(double value) {
        return size.left() + x.position(value) * (size.right() - size.left());
    }

    double y(double value) {
        return bottom() - y.position(value) * (bottom() - size.top());
    }

    int bottom() {
        return size.bottom(height);
    }

    int wantedRows() {
        return Math.max(2, (int) Math.round((bottom() - size.top()) / ROW));
    }

    /** A rectangle over the full height. */
    String box(double from, double to) {
        return "M%s %sH%sV%sH%sZ".formatted(Svg.number(from), size.top(), Svg.number(to), bottom(), Svg.number(from));
    }
}
