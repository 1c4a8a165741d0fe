package io.perfjunit;

import java.io.PrintStream;
import java.util.List;

/** Prints what a person at the terminal wants to see of a load test. The only class that writes to standard output. */
final class Console {

    private static final String PREFIX = "perf-junit · ";

    private final PrintStream out;
    private final boolean quiet;

    private Console(PrintStream out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    /** A console as the settings ask for it. @throws IllegalArgumentException if they ask for something unknown */
    static Console of(Configuration configuration) {
        String wish = configuration.get(PerfKeys.CONSOLE).orElse("full");
        if (!List.of("full", "quiet").contains(wish)) {
            throw new IllegalArgumentException(PerfKeys.CONSOLE + " = \"" + wish + "\": unknown; use full or quiet");
        }
        return new Console(System.out, wish.equals("quiet"));
    }

    /** Says one thing. */
    void say(String line) {
        if (!quiet) {
            out.println(PREFIX + line);
        }
    }

    /** Says several lines as one block, so that the output of others does not come between. */
    void say(List<String> lines) {
        if (!quiet) {
            out.println(PREFIX + String.join(System.lineSeparator(), lines));
        }
    }

    /** Says what went wrong, also when quiet. */
    void complain(String line) {
        out.println(PREFIX + line);
    }
}
