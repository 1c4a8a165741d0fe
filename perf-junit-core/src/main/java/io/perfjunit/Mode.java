package io.perfjunit;

import java.util.Locale;

/** How load tests run. */
enum Mode {
    /** As loads. */
    LOAD,
    /** One call per user, to see that they work at all. */
    SMOKE,
    /** Not at all. */
    OFF;

    static Mode read(GeneralKeys keys) {
        boolean enabled = keys.read(PerfKeys.ENABLED, WordParser::flag).orElse(true);
        Mode mode = keys.read(PerfKeys.MODE, Mode::parse).orElse(LOAD);
        return enabled ? mode : OFF;
    }

    private static Mode parse(String text) {
        return Mode.valueOf(WordParser.oneOf(text, "load", "smoke", "off").toUpperCase(Locale.ROOT));
    }
}
