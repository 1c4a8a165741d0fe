package io.perfjunit;

import static java.util.Objects.requireNonNull;

import io.perfjunit.plan.ThinkTime;
import io.perfjunit.result.Percentile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads text with units. What it cannot read it refuses with the rule that was broken as the message of an
 * {@link IllegalArgumentException}; it never guesses a unit.
 */
final class UnitParser {

    private static final Map<String, Long> NANOS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "µs",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            1_000_000_000L,
            "m",
            60_000_000_000L,
            "h",
            3_600_000_000_000L);
    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "min", 60L, "h", 3_600L);
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?" + NUMBER);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern PART = Pattern.compile(NUMBER + "(ns|us|µs|ms|s|m|h)(?![a-zµ])");
    private static final Pattern RATE = Pattern.compile(NUMBER + "/(s|min|h)");
    private static final Pattern SHARE = Pattern.compile(NUMBER + "%");
    private static final Pattern PERCENTILE_LIMIT = Pattern.compile("p?" + NUMBER + "\\s*<=\\s*(\\S+)");

    private UnitParser() {}

    /** A time that may be zero, such as {@code 1m30s}. */
    static Duration duration(String text) {
        if (BARE_NUMBER.matcher(text).matches()) {
            String number = text.replace("+", "");
            throw new IllegalArgumentException(
                    text.startsWith("-")
                            ? "must not be negative, and has no unit; write 10s, 500ms or 2m"
                            : "no unit; write " + number + "s, " + number + "ms or " + number + "m");
        }
        requireNotNegative(text);
        Matcher part = PART.matcher(text);
        BigDecimal nanos = BigDecimal.ZERO;
        int at = 0;
        while (at < text.length() && part.find(at) && part.start() == at) {
            nanos = nanos.add(new BigDecimal(part.group(1))
                    .multiply(BigDecimal.valueOf(requireNonNull(NANOS.get(part.group(2))))));
            at = part.end();
        }
        if (at == 0 || at < text.length()) {
            throw new IllegalArgumentException(
                    "cannot be read as a time: digits, at most one decimal point, then ns, us, ms, s, m or h in lower case"
                            + " and without blanks, as in 500ms or 1m30s");
        }
        if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 8)) > 0) {
            throw new IllegalArgumentException("is longer than 36 years");
        }
        return Duration.ofNanos(nanos.longValue());
    }

    /** A time that is more than zero. */
    static Duration positiveDuration(String text) {
        Duration duration = duration(text);
        if (duration.isZero()) {
            throw new IllegalArgumentException("must be more than 0");
        }
        return duration;
    }

    /** A pause such as {@code 100ms} or {@code 50ms..200ms}. */
    static ThinkTime thinkTime(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return ThinkTime.of(duration(text));
        }
        Duration shortest = duration(text.substring(0, dots));
        Duration longest = duration(text.substring(dots + 2));
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "the range goes from the longer to the shorter pause; write it the other way" + " round");
        }
        return new ThinkTime(shortest, longest);
    }

    /** A rate per second that is more than zero, from text such as {@code 300/s} or {@code 6000/min}. */
    static double rate(String text) {
        requireNotNegative(text);
        Matcher rate = RATE.matcher(text);
        if (!rate.matches()) {
            throw new IllegalArgumentException(
                    BARE_NUMBER.matcher(text).matches()
                            ? "no unit; write " + text + "/s, " + text + "/min or " + text + "/h"
                            : "cannot be read as a rate: a number, then /s, /min or /h, as in 300/s");
        }
        double perSecond = Double.parseDouble(rate.group(1)) / requireNonNull(SECONDS.get(rate.group(2)));
        if (perSecond <= 0) {
            throw new IllegalArgumentException("must be more than 0");
        }
        if (Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("is more than any machine can do");
        }
        return perSecond;
    }

    /** A share from 0 to 1, from text such as {@code 0.1%}. */
    static double share(String text) {
        requireNotNegative(text);
        Matcher share = SHARE.matcher(text);
        if (!share.matches()) {
            throw new IllegalArgumentException(
                    BARE_NUMBER.matcher(text).matches()
                            ? "no unit; a share is written with a per cent sign, as in 1% or 0.1%"
                            : "cannot be read as a share: a number and a per cent sign, as in 0.1%");
        }
        double value = new BigDecimal(share.group(1)).movePointLeft(2).doubleValue();
        if (value > 1) {
            throw new IllegalArgumentException("is more than 100%");
        }
        return value;
    }

    /** A factor that is more than zero, from a bare number such as {@code 0.1}. */
    static double factor(String text) {
        requireNotNegative(text);
        if (!BARE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("cannot be read as a factor: a number, as in 0.1 or 2");
        }
        double factor = Double.parseDouble(text);
        if (factor == 0 || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("must be more than 0 and finite");
        }
        return factor;
    }

    /** A limit at a percentile, such as {@code 99.99<=80ms}. */
    static Map.Entry<Percentile, Duration> percentileLimit(String text) {
        Matcher limit = PERCENTILE_LIMIT.matcher(text.trim());
        if (!limit.matches()) {
            throw new IllegalArgumentException("cannot be read as a percentile with its limit, as in 99.99<=80ms");
        }
        double percentile = Double.parseDouble(limit.group(1));
        if (percentile > 0 && percentile < 1) {
            throw new IllegalArgumentException(
                    limit.group(1) + " is read as the " + limit.group(1) + "th percentile; did you mean "
                            + BigDecimal.valueOf(percentile)
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString() + "?");
        }
        return Map.entry(new Percentile(percentile), positiveDuration(limit.group(2)));
    }

    /** A whole number that is at least 1. */
    static long count(String text) {
        long count = wholeNumber(text);
        if (count < 1) {
            throw new IllegalArgumentException("must be at least 1");
        }
        return count;
    }

    /** A whole number of 64 bits. */
    static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    WHOLE_NUMBER.matcher(text).matches() ? "has too many digits" : "is no whole number", e);
        }
    }

    private static void requireNotNegative(String text) {
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("must not be negative");
        }
    }
}
