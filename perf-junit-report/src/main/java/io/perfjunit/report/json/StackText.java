package io.perfjunit.report.json;

import io.perfjunit.result.Redaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A stack trace as text, without secrets, and shortened so that one deep recursion or one giant message does not fill the report. */
final class StackText {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 16 << 10;

    private StackText() {}

    static String of(Throwable thrown) {
        return WellFormed.text(Redaction.of(shortened(printed(thrown))));
    }

    /** An exception of the user may fail to describe itself; that must not cost the report. */
    private static String printed(Throwable thrown) {
        try {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        } catch (RuntimeException unprintable) {
            return thrown.getClass().getName() + " (its stack cannot be printed: "
                    + unprintable.getClass().getName() + ")";
        }
    }

    private static String shortened(String stack) {
        List<String> lines = stack.lines().toList();
        String kept = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        if (kept.length() > MOST_CHARACTERS) {
            return kept.substring(0, MOST_CHARACTERS) + "\n… shortened";
        }
        return lines.size() > MOST_LINES ? kept + "\n… " + (lines.size() - MOST_LINES) + " more lines" : kept;
    }
}
