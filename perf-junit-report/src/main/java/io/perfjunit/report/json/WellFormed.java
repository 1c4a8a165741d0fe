package io.perfjunit.report.json;

import java.nio.charset.StandardCharsets;

/** Text that can be written as UTF-8: half of a surrogate pair, which no encoder accepts, becomes a question mark. */
final class WellFormed {

    private WellFormed() {}

    static String text(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? text
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
