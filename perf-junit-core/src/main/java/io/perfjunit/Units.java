package io.perfjunit;

import io.perfjunit.QuantityParser.Quantity;
import io.perfjunit.sla.Unit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads text with units, for settings of other modules in the same way as for those of this one. What cannot be read is refused with
 * the broken rule as the message of an {@link IllegalArgumentException}, such as {@code no unit; write 500ms or 500s}; nothing is guessed.
 */
public final class Units {

    private Units() {}

    /** A time of more than zero, such as {@code 500ms} or {@code 1m30s}. */
    public static Duration duration(String text) {
        return UnitParser.positiveDuration(text);
    }

    /** A rate per second of more than zero, such as {@code 300/s} or {@code 6000/min}. */
    public static double perSecond(String text) {
        return UnitParser.rate(text);
    }

    /** A whole number of at least 1. */
    public static long count(String text) {
        return UnitParser.count(text);
    }

    /** A number of bytes of more than zero, such as {@code 64KB} or {@code 16MB}; a KB is 1,024 bytes. */
    public static long bytes(String text) {
        Quantity quantity = QuantityParser.parse(text);
        if (quantity.unit() != Unit.BYTES || quantity.value() < 1) {
            throw new IllegalArgumentException("is no size such as 64KB or 16MB");
        }
        return (long) quantity.value();
    }

    /** {@code true} or {@code false}, and nothing else. */
    public static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    /** Reads the name of one of the constants of an enumeration, in any case and with {@code -} for {@code _}. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return text -> constants.stream()
                .filter(constant ->
                        constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "is none of " + constants.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
