package io.perfjunit.report.live;

/** What the values of a chart measure, and in which unit the script gets them. */
public enum Measure {
    /** Nanoseconds, given in milliseconds. */
    TIME(1e-6),
    /** Something per second. */
    RATE(1),
    /** A number of things. */
    COUNT(1);

    private final double factor;

    Measure(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }
}
