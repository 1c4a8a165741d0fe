package io.perfjunit.report.chart;

/**
 * Where a measured value lies in relation to its limit, as large as a word: the limit is the stroke in the middle, the bar the
 * measured value, the whisker its interval. The bar ends at twice the limit.
 */
public final class Gauge {

    private static final int WIDTH = 112;
    private static final int HEIGHT = 14;
    private static final int MIDDLE = HEIGHT / 2;

    private Gauge() {}

    /**
     * Draws a gauge.
     *
     * @param ink good, bad or unsure
     * @param measured measured value as a multiple of the limit
     * @param low lower end of its interval, likewise; NaN where there is none
     * @param high upper end, likewise; may be infinite
     */
    public static String draw(Ink ink, double measured, double low, double high) {
        Svg svg = Svg.ornament("gauge", WIDTH, HEIGHT);
        svg.area(Ink.BAND, 1, "M0 3H%sV%sH0Z".formatted(WIDTH, HEIGHT - 3));
        svg.area(ink, 0.75, "M0 3H%sV%sH0Z".formatted(Svg.number(Math.max(1, x(measured))), HEIGHT - 3));
        if (!Double.isNaN(low) && x(high) - x(low) > 2) {
            svg.stroke(Ink.AXIS, 1.2, "M%s %sH%s".formatted(Svg.number(x(low)), MIDDLE, Svg.number(x(high))));
        }
        return svg.stroke(Ink.AXIS, 2, "M%s 1V%s".formatted(WIDTH / 2, HEIGHT - 1))
                .close("svg")
                .toString();
    }

    private static double x(double multiple) {
        return Math.max(0, Math.min(WIDTH, multiple / 2 * WIDTH));
    }
}
