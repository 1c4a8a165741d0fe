package io.perfjunit.report.chart;

import java.util.List;

/** A call as a bar: as long as it took, divided as its phases divide it. Bars of one scale can be compared by their length. */
public final class PhaseBar {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 18;
    private static final int SMALL_WIDTH = 112;
    private static final int SMALL_HEIGHT = 7;
    private static final double LEAST = 0.5;
    private static final double GAP = 1.5;

    private PhaseBar() {}

    /**
     * Draws a bar with words for those who do not see it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param parts its parts from left to right
     * @param longestNanos what the whole width stands for
     */
    public static String draw(String id, String title, List<Part> parts, long longestNanos) {
        StringBuilder description = new StringBuilder();
        parts.forEach(part ->
                description.append(description.length() == 0 ? "" : ", ").append(part.words()));
        Svg svg = Svg.picture(id, "phases", WIDTH, HEIGHT, title, description.toString());
        return drawn(svg, parts, (double) WIDTH / Math.max(1, longestNanos), HEIGHT, GAP);
    }

    /** Draws a bar as large as a word, beside a text that says the same. */
    public static String small(List<Part> parts) {
        long total = parts.stream().mapToLong(Part::nanos).sum();
        Svg svg = Svg.ornament("gauge", SMALL_WIDTH, SMALL_HEIGHT);
        return drawn(svg, parts, (double) SMALL_WIDTH / Math.max(1, total), SMALL_HEIGHT, 0);
    }

    private static String drawn(Svg svg, List<Part> parts, double scale, int height, double gap) {
        double x = 0;
        for (Part part : parts) {
            double width = part.nanos() * scale;
            if (width >= LEAST) {
                double end = x + Math.max(LEAST, width - gap);
                svg.area(
                        part.ink(),
                        1,
                        "M%s 0H%sV%sH%sZ".formatted(Svg.number(x), Svg.number(end), height, Svg.number(x)));
            }
            x += width;
        }
        return svg.close("svg").toString().replaceFirst("<svg ", "<svg preserveAspectRatio=\"none\" ");
    }

    /**
     * A part of a call.
     *
     * @param ink its colour
     * @param nanos how long it took
     * @param words what it is and how long it took
     */
    public record Part(Ink ink, long nanos, String words) {}
}
