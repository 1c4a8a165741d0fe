package io.perfjunit.report.command;

/** What the exit codes of every command mean; documented in {@code docs/command-line.md} and never changed. */
final class ExitCode {

    /** Done, and nothing that was asked for is wrong. */
    static final int FINE = 0;

    /** Done; but a promise is broken, or a figure worse, where the command was told to look. */
    static final int NOT_MET = 1;

    /** The arguments make no sense: an unknown option, tests that are not the same. */
    static final int WRONG_USE = 2;

    /** An input is not there or not readable; what could be read was used. */
    static final int UNREADABLE = 3;

    /** An output could not be written. */
    static final int NOT_WRITTEN = 4;

    /** A mistake in perf-junit itself. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
