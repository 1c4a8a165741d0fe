package io.perfjunit.report.chart;

import java.util.List;

/** Draws marks with their names above the chart; a name without room before the next mark is shortened or left to its line. */
final class MarkDrawing {

    private static final double CHARACTER = 0.56;
    private static final int FEWEST_CHARACTERS = 3;
    private static final int PAD = 4;

    private final Plane plane;
    private final Size size;
    private final Svg svg;

    MarkDrawing(Plane plane, Size size, Svg svg) {
        this.plane = plane;
        this.size = size;
        this.svg = svg;
    }

    void draw(List<Mark> marks) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            double x = plane.x(marks.get(i).at());
            double next = i + 1 < marks.size() ? plane.x(marks.get(i + 1).at()) : size.right();
            lines.append("M%s %sV%s".formatted(Svg.number(x), size.top() - 16, plane.bottom()));
            String name = fitting(marks.get(i).name(), (int) ((next - x - 2 * PAD) / (CHARACTER * fontSize())));
            if (!name.isEmpty()) {
                svg.label(x + PAD, size.top() - 7, "start", fontSize(), Ink.AXIS, name);
            }
        }
        svg.stroke(Ink.MARK, 1, lines.toString());
    }

    private int fontSize() {
        return size.fontSize() - 1;
    }

    private static String fitting(String name, int room) {
        int length = name.codePointCount(0, name.length());
        if (length <= room) {
            return name;
        }
        return room < FEWEST_CHARACTERS ? "" : name.substring(0, name.offsetByCodePoints(0, room - 1)) + "…";
    }
}
