package io.perfjunit;

import java.io.PrintStream;
import java.util.List;

/** Prints what a person at the terminal wants to see of a load test. The only class that writes to standard output. */
final class Console {

    private static final String PREFIX = "perf-junit · ";

    private static final String BACK = "\r";
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintStream out;
    private final boolean quiet;
    private final boolean live;
    private boolean unfinished;

    /** @param live whether {@code out} is a terminal, on which a line can take the place of another */
    Console(PrintStream out, boolean quiet, boolean live) {
        this.out = out;
        this.quiet = quiet;
        this.live = live;
    }

    /** A console as the settings ask for it. @throws IllegalArgumentException if they ask for something unknown */
    static Console of(Configuration configuration) {
        String wish = configuration.get(PerfKeys.CONSOLE).orElse("full");
        if (!List.of("full", "quiet").contains(wish)) {
            throw new IllegalArgumentException(PerfKeys.CONSOLE + " = \"" + wish + "\": unknown; use full or quiet");
        }
        return new Console(System.out, wish.equals("quiet"), Terminal.isThere());
    }

    /** True when progress is shown on a line that changes. */
    boolean isLive() {
        return live && !quiet;
    }

    /** Says how a load fares; on a terminal instead of what was last said so. */
    synchronized void progress(String line) {
        if (!isLive()) {
            say(line);
        } else {
            out.print(BACK + PREFIX + line + CLEAR_TO_END);
            out.flush();
            unfinished = true;
        }
    }

    /** What comes next begins on a line of its own. */
    private void beginLine() {
        if (unfinished) {
            unfinished = false;
            out.print(BACK + CLEAR_TO_END);
        }
    }

    /** Says one thing. */
    synchronized void say(String line) {
        if (!quiet) {
            beginLine();
            out.println(PREFIX + line);
        }
    }

    /** Says several lines as one block, so that the output of others does not come between. */
    synchronized void say(List<String> lines) {
        if (!quiet) {
            beginLine();
            out.println(PREFIX + String.join(System.lineSeparator(), lines));
        }
    }

    /** Says what went wrong, also when quiet. */
    synchronized void complain(String line) {
        beginLine();
        out.println(PREFIX + line);
    }
}
