package io.perfjunit.report.chart;

import java.util.Locale;

/** How wide a chart is drawn, so that its texts stay readable on the screen it is seen on. */
enum Size {
    WIDE(1040, 290, 12, 90, 112),
    MIDDLE(660, 270, 12, 80, 112),
    NARROW(352, 230, 11, 70, 88);

    private static final int TOP = 24;
    private static final int BOTTOM = 28;
    private static final int LEFT = 58;

    private final int width;
    private final int fullHeight;
    private final int fontSize;
    private final int tickDistance;
    private final int margin;

    Size(int width, int fullHeight, int fontSize, int tickDistance, int margin) {
        this.width = width;
        this.fullHeight = fullHeight;
        this.fontSize = fontSize;
        this.tickDistance = tickDistance;
        this.margin = margin;
    }

    int width() {
        return width;
    }

    int height(double share) {
        return TOP + BOTTOM + (int) Math.round((fullHeight - TOP - BOTTOM) * share);
    }

    int fontSize() {
        return fontSize;
    }

    int left() {
        return this == NARROW ? LEFT - 8 : LEFT;
    }

    int right() {
        return width - margin;
    }

    int top() {
        return TOP;
    }

    int bottom(double share) {
        return height(share) - BOTTOM;
    }

    int ticks() {
        return Math.max(2, (right() - left()) / tickDistance);
    }

    /** More points than this cannot be told apart. */
    int mostPoints() {
        return (right() - left()) / 2;
    }

    String css() {
        return "chart " + name().toLowerCase(Locale.ROOT);
    }
}
