package io.perfjunit.report.command;

/** A command cannot go on. The message is all that its user is told. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The arguments do not fit each other or the input. */
    static CommandFailure wrongUse(String message) {
        return new CommandFailure(ExitCode.WRONG_USE, message);
    }

    /** An input is missing, foreign or torn. */
    static CommandFailure unreadable(String message) {
        return new CommandFailure(ExitCode.UNREADABLE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
