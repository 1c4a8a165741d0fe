package io.perfjunit.report.chart;

import java.util.List;

/** A bar that is divided as a whole is. */
public final class ShareBar {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 12;
    private static final double LEAST = 3;
    private static final int SWATCH = 11;

    private ShareBar() {}

    /** Draws the parts that are not 0 side by side; a part that is too small to be seen is made visible. */
    public static String draw(List<Part> parts) {
        List<Part> seen = parts.stream().filter(part -> part.count() > 0).toList();
        double total = seen.stream().mapToLong(Part::count).sum();
        double room = WIDTH - LEAST * seen.size();
        Svg svg = Svg.ornament("bar", WIDTH, HEIGHT);
        double x = 0;
        for (Part part : seen) {
            double width = LEAST + part.count() / total * room;
            svg.area(
                    part.ink(),
                    1,
                    "M%s 0H%sV%sH%sZ".formatted(Svg.number(x), Svg.number(x + width - 1), HEIGHT, Svg.number(x)));
            x += width;
        }
        return svg.close("svg").toString().replaceFirst("<svg ", "<svg preserveAspectRatio=\"none\" ");
    }

    /** A small square in one colour, beside the name of what has this colour. */
    public static String swatch(Ink ink) {
        return Svg.ornament("swatch", SWATCH, SWATCH)
                .area(ink, 1, "M0 0H%sV%sH0Z".formatted(SWATCH, SWATCH))
                .close("svg")
                .toString();
    }

    /**
     * A part of the bar.
     *
     * @param ink its colour
     * @param count its size
     */
    public record Part(Ink ink, long count) {}
}
