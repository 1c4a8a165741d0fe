package io.perfjunit.report.chart;

import java.util.List;

/** Says where on an axis of length 1 a value lies, and which values are worth a mark. */
public interface Scale {

    /** Position between 0 and 1; outside of it for a value beyond the axis. */
    double position(double value);

    /** Marks with their texts, about {@code wanted} of them. */
    List<Tick> ticks(int wanted);

    /**
     * A mark on an axis.
     *
     * @param value where
     * @param text what is written beside it
     */
    record Tick(double value, String text) {}
}
