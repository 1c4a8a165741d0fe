package io.perfjunit.report.html;

import io.perfjunit.run.Figures;
import java.util.Locale;

/** A moment of the load on the time axis of a chart, as short as it can be. */
final class AxisTime {

    private static final double SECOND = 1e9;

    private AxisTime() {}

    /** Such as {@code 50 ms} on an axis below a second, {@code 12.5 s}, or {@code 2:05} from two minutes on. */
    static String text(long nanos, long endNanos) {
        double seconds = nanos / SECOND;
        if (nanos == 0) {
            return "0";
        }
        if (endNanos < SECOND) {
            return Figures.nanos(nanos);
        }
        if (seconds < 120) {
            String text = String.format(Locale.ROOT, "%.1f", seconds);
            return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
