package io.perfjunit.run;

import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.Locale;

/**
 * Numbers in words, the same in every output: three significant digits, a unit that fits, a point for decimals and a comma for
 * thousands whatever the default locale.
 */
public final class Figures {

    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;
    private static final double MINUTE = 60 * SECOND;

    private Figures() {}

    /** A time, such as {@code 850 ns}, {@code 34.2 ms}, {@code 1.5 s} or {@code 2 m 5 s}. */
    public static String duration(Duration duration) {
        return nanos(duration.toNanos());
    }

    /** A moment of a load, counted from its first start: {@code 12.3 s}, from two minutes on {@code 2 m 5 s}. */
    public static String offset(Duration sinceStart) {
        double seconds = sinceStart.toNanos() / SECOND;
        return seconds < 120 ? String.format(Locale.ROOT, "%.1f s", seconds) : minutes(sinceStart.toNanos());
    }

    /** A time in nanoseconds, in words. */
    public static String nanos(double nanos) {
        if (Double.isInfinite(nanos)) {
            return "∞";
        }
        double size = Math.abs(nanos);
        if (size < 999.5) {
            return threeDigits(nanos) + " ns";
        }
        if (size < 999.5 * MICRO) {
            return threeDigits(nanos / MICRO) + " µs";
        }
        if (size < 999.5 * MILLI) {
            return threeDigits(nanos / MILLI) + " ms";
        }
        return size < 2 * MINUTE ? threeDigits(nanos / SECOND) + " s" : minutes(nanos);
    }

    private static String minutes(double nanos) {
        long seconds = Math.round(nanos / SECOND);
        String rest = seconds % 60 == 0 ? "" : " " + seconds % 60 + " s";
        return seconds / 60 + " m" + rest;
    }

    /** A rate per second, such as {@code 311/s}. */
    public static String perSecond(double rate) {
        return threeDigits(rate) + "/s";
    }

    /** A share between 0 and 1 as per cent, such as {@code 0.43 %}. */
    public static String share(double share) {
        return threeDigits(share * 100) + " %";
    }

    /** A whole number, such as {@code 5,994}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count with its noun: {@code 1 call}, {@code 5,994 calls}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A limit or measured value in the unit of its budget. */
    public static String value(Unit unit, double value) {
        return switch (unit) {
            case NANOSECONDS -> nanos(value);
            case PER_SECOND -> perSecond(value);
            case SHARE -> share(value);
        };
    }

    /** Three significant digits without trailing zeros; whole numbers from 100 on with thousands separators. */
    static String threeDigits(double value) {
        double size = Math.abs(value);
        if (size >= 99.95 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : size >= 0.09995 ? 3 : 4;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
}
