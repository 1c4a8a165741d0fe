package io.perfjunit.report.chart;

import java.util.List;

/**
 * Columns that stand on each other in the order in which they are given.
 *
 * @param name what they count
 * @param ink their colour
 * @param heights one per slice of the axis
 */
public record Columns(String name, Ink ink, List<Column> heights) {

    public Columns {
        heights = List.copyOf(heights);
    }

    /**
     * One column.
     *
     * @param from its left edge
     * @param to its right edge
     * @param height its own height, without those below it
     */
    public record Column(double from, double to, double height) {}
}
