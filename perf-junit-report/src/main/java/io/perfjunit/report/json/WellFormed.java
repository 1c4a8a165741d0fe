package io.perfjunit.report.json;

import java.nio.charset.StandardCharsets;

/** Text that can be written as UTF-8: half of a surrogate pair, which no encoder accepts, becomes a question mark. */
final class WellFormed {

    private WellFormed() {}

    static String text(String text) {
        return hasSurrogates(text) ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) : text;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
