package io.perfjunit.report.chart;

/**
 * A limit, drawn as a line.
 *
 * @param name written on it
 * @param ink its colour
 * @param value where it lies
 * @param from where the line begins; 0 for the left edge
 * @param until where the line ends; infinite for the whole width
 */
public record Limit(String name, Ink ink, double value, double from, double until) {

    /** A limit over the whole width. */
    public static Limit across(String name, Ink ink, double value) {
        return new Limit(name, ink, value, 0, Double.POSITIVE_INFINITY);
    }
}
