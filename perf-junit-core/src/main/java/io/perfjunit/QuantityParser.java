package io.perfjunit;

import static java.util.Objects.requireNonNull;

import io.perfjunit.sla.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the limit of a metric, whose unit decides what it counts: {@code 100ms}, {@code 90%}, {@code 64KB}, {@code 12}. */
final class QuantityParser {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern BYTES = Pattern.compile("(\\d+(?:\\.\\d+)?)(B|KB|MB|GB|TB)");
    private static final Map<String, Long> BYTES_OF =
            Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "TB", 1L << 40);

    private QuantityParser() {}

    /**
     * A number with what it counts.
     *
     * @param unit what it counts
     * @param value in that unit
     */
    record Quantity(Unit unit, double value) {}

    /** @throws IllegalArgumentException with the rule that the text breaks */
    static Quantity parse(String text) {
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (NUMBER.matcher(text).matches()) {
            return new Quantity(Unit.NUMBER, Double.parseDouble(text));
        }
        if (text.endsWith("%")) {
            return new Quantity(Unit.SHARE, UnitParser.share(text));
        }
        Matcher bytes = BYTES.matcher(text);
        if (bytes.matches()) {
            BigDecimal size = new BigDecimal(bytes.group(1))
                    .multiply(BigDecimal.valueOf(requireNonNull(BYTES_OF.get(bytes.group(2)))));
            return new Quantity(Unit.BYTES, size.doubleValue());
        }
        return new Quantity(Unit.NANOSECONDS, nanos(text));
    }

    private static double nanos(String text) {
        try {
            return UnitParser.duration(text).toNanos();
        } catch (IllegalArgumentException noTimeEither) {
            throw new IllegalArgumentException(
                    "cannot be read: a number, a time such as 100ms, a share such as 90%, or bytes such as 64KB",
                    noTimeEither);
        }
    }
}
