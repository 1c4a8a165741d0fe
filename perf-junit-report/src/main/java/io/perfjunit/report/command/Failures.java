package io.perfjunit.report.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line; only a mistake of our own shows its stack. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (e instanceof CommandFailure failure) {
            err.println("perf-junit: " + failure.getMessage());
            return failure.exitCode();
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            err.println("perf-junit: not written: " + reason(e));
            return ExitCode.NOT_WRITTEN;
        }
        err.println("perf-junit: this should not happen, please report it:");
        e.printStackTrace(err);
        return ExitCode.INTERNAL;
    }

    /** Exceptions of files often have no more of a message than the file, and say in their name what is wrong with it. */
    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String name = cause instanceof FileSystemException file && file.getReason() == null
                ? cause.getClass().getSimpleName() + ": "
                : "";
        return name + cause.getMessage();
    }
}
