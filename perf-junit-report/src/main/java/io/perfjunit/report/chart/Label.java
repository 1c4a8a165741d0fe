package io.perfjunit.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text beside a line.
 *
 * @param x where it begins or ends
 * @param y its base line
 * @param ink its colour
 * @param text what is written
 */
record Label(double x, double y, Ink ink, String text) {

    /** The labels moved apart by at least {@code distance}, within a range, in their order from top to bottom. */
    static List<Label> apart(List<Label> labels, double distance, double top, double bottom) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(Label::y));
        double free = top;
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, sorted.get(i).at(Math.max(free, sorted.get(i).y)));
            free = sorted.get(i).y + distance;
        }
        double floor = bottom;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            sorted.set(i, sorted.get(i).at(Math.min(floor, sorted.get(i).y)));
            floor = sorted.get(i).y - distance;
        }
        return sorted;
    }

    private Label at(double place) {
        return new Label(x, place, ink, text);
    }

    void draw(Svg svg, String anchor, int size) {
        svg.label(x, y, anchor, size, ink, text);
    }

    /** Draws the text with a rim in the colour of the paper, so that lines behind it do not disturb. */
    void drawWithHalo(Svg svg, String anchor, int size) {
        svg.open(
                "g",
                "class",
                "halo",
                "stroke",
                "#ffffff",
                "stroke-width",
                3,
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke");
        draw(svg, anchor, size);
        svg.close("g");
    }
}
