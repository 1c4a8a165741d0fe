package io.perfjunit.run;

import io.perfjunit.sla.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/**
 * Numbers in words, the same in every output: three significant digits, a unit that fits, a point for decimals and a comma for
 * thousands whatever the default locale. What is less than nothing has a minus (U+2212) and not the hyphen of words.
 */
public final class Figures {

    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;
    private static final int DIGITS = 3;
    private static final char HYPHEN = '-';
    private static final char MINUS = '\u2212';
    private static final int MOST_DIGITS = 15;
    private static final double BYTES_PER_STEP = 1_024;
    private static final List<String> BYTE_UNITS = List.of("B", "KB", "MB", "GB", "TB");

    /** From so many times over a limit on, a factor says more than per cent. */
    private static final double MANY_TIMES = 9;

    private Figures() {}

    /** A time, such as {@code 850 ns}, {@code 34.2 ms}, {@code 1.5 s}, {@code 2 m 5 s} or {@code 1 h 30 m}. */
    public static String duration(Duration duration) {
        return nanos(duration.toNanos());
    }

    /** A moment of a load, counted from its first start: {@code 12.3 s}, from two minutes on {@code 2 m 5 s}. */
    public static String offset(Duration sinceStart) {
        double seconds = sinceStart.toNanos() / SECOND;
        return seconds < 119.95
                ? grouped(BigDecimal.valueOf(seconds)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()) + " s"
                : clock(sinceStart.toNanos(), 0);
    }

    /** A time in nanoseconds, in words. */
    public static String nanos(double nanos) {
        return nanos(nanos, DIGITS);
    }

    private static String nanos(double nanos, int digits) {
        if (nanos < 0) {
            return MINUS + nanos(-nanos, digits);
        }
        if (Double.isInfinite(nanos)) {
            return "∞";
        }
        if (nanos < 999.5) {
            return digits(nanos, digits) + " ns";
        }
        if (nanos < 999.5 * MICRO) {
            return digits(nanos / MICRO, digits) + " µs";
        }
        if (nanos < 999.5 * MILLI) {
            return digits(nanos / MILLI, digits) + " ms";
        }
        return nanos < 119.5 * SECOND ? digits(nanos / SECOND, digits) + " s" : clock(nanos, digits - DIGITS);
    }

    /** Hours, minutes and seconds, those that are none left out. */
    private static String clock(double nanos, int decimals) {
        BigDecimal seconds = BigDecimal.valueOf(nanos)
                .movePointLeft(9)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        BigDecimal[] minutes = seconds.divideAndRemainder(BigDecimal.valueOf(60));
        long whole = minutes[0].longValue();
        StringJoiner words = new StringJoiner(" ");
        if (whole >= 60) {
            words.add(count(whole / 60) + " h");
        }
        if (whole % 60 != 0) {
            words.add(whole % 60 + " m");
        }
        if (minutes[1].signum() != 0) {
            words.add(minutes[1].toPlainString() + " s");
        }
        return words.toString();
    }

    /** A rate per second, such as {@code 311/s}. */
    public static String perSecond(double rate) {
        return value(Unit.PER_SECOND, rate);
    }

    /** A share between 0 and 1 as per cent, such as {@code 0.43 %}. */
    public static String share(double share) {
        return value(Unit.SHARE, share);
    }

    /**
     * The distance of a measured value from its limit: {@code 25 % over}, {@code 88 % below}, {@code 40 times the limit}.
     *
     * @param overrun share of the limit by which the value breaks it; negative when it is within
     * @param isFloor true when the limit is the least that is allowed
     */
    public static String margin(double overrun, boolean isFloor) {
        if (overrun == 0) {
            return "at the limit";
        }
        if (Math.abs(overrun) >= MANY_TIMES) {
            return threeDigits(Math.abs(overrun) + 1) + " times the limit";
        }
        if (overrun > 0) {
            return share(overrun) + (isFloor ? " short" : " over");
        }
        return share(-overrun) + (isFloor ? " above" : " below");
    }

    /** A whole number, such as {@code 5,994}. */
    public static String count(long count) {
        return grouped(Long.toString(count));
    }

    /** A count with its noun: {@code 1 call}, {@code 5,994 calls}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A limit or measured value in the unit of its budget. */
    public static String value(Unit unit, double value) {
        return value(unit, value, DIGITS);
    }

    /**
     * A value with as many digits as it takes to tell it from {@code other}, or a reader would be told that 300/s are less than
     * 300/s.
     */
    public static String valueBeside(Unit unit, double value, double other) {
        int digits = DIGITS;
        String text = value(unit, value, digits);
        while (value != other && digits < MOST_DIGITS && text.equals(value(unit, other, digits))) {
            text = value(unit, value, ++digits);
        }
        return text;
    }

    private static String value(Unit unit, double value, int digits) {
        return switch (unit) {
            case NANOSECONDS -> nanos(value, digits);
            case PER_SECOND -> digits(value, digits) + "/s";
            case SHARE -> digits(value * 100, digits) + " %";
            case BYTES -> bytes(value, digits);
            case NUMBER -> digits(value, digits);
            case USERS -> count(Math.round(value), "user");
        };
    }

    /** Bytes with binary multiples, such as {@code 64 KB}. */
    private static String bytes(double bytes, int digits) {
        double size = bytes;
        int unit = 0;
        while (Math.abs(size) >= BYTES_PER_STEP && unit < BYTE_UNITS.size() - 1) {
            size /= BYTES_PER_STEP;
            unit++;
        }
        return digits(size, digits) + " " + BYTE_UNITS.get(unit);
    }

    /** Three significant digits without trailing zeros; whole numbers from 100 on with thousands separators. */
    static String threeDigits(double value) {
        return digits(value, DIGITS);
    }

    private static String digits(double value, int significant) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : withMinus(Double.toString(value));
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = value == Math.rint(value);
        return grouped(exact.setScale(whole ? 0 : Math.max(0, significant - 1 - magnitude), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** A decimal number with a comma before every three digits of its whole part. */
    private static String grouped(String number) {
        int point = number.indexOf('.');
        int first = number.charAt(0) == HYPHEN ? 1 : 0;
        StringBuilder grouped = new StringBuilder(number);
        for (int i = (point < 0 ? number.length() : point) - 3; i > first; i -= 3) {
            grouped.insert(i, ',');
        }
        return withMinus(grouped.toString());
    }

    private static String withMinus(String number) {
        return number.replace(HYPHEN, MINUS);
    }
}
