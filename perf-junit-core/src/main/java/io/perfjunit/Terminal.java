package io.perfjunit;

import java.io.Console;

/** Tells whether a person watches: the output of this process is a terminal, and no CI system keeps it as a log. */
final class Terminal {

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // for the versions where it says much, and isTerminal for the others
    static boolean isThere() {
        Console console = System.console();
        return console != null && System.getenv("CI") == null && isTerminal(console);
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
