package io.perfjunit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads text that is one of a few words. What it does not know it refuses with the words that it knows as the message of an
 * {@link IllegalArgumentException}.
 */
final class WordParser {

    private WordParser() {}

    /** One of {@code words}, whatever the case in which it is written. */
    static String oneOf(String text, String... words) {
        return Arrays.stream(words)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown; use " + String.join(", ", words)));
    }

    /** A constant of an enum, whatever the case in which it is written. */
    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        String[] names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        return Enum.valueOf(type, oneOf(text, names));
    }

    /** {@code true} or {@code false}. */
    static boolean flag(String text) {
        return Boolean.parseBoolean(oneOf(text, "true", "false").toLowerCase(Locale.ROOT));
    }

    /** The parts of a list such as {@code 10,50,100}, blanks around them left out. */
    static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
