package io.perfjunit.report.command;

import io.perfjunit.report.words.Standing;
import picocli.CommandLine.Option;

/** The option by which a verdict becomes an exit code. */
final class Check {

    @Option(names = "--check", description = "Exit with 1 unless every promise is kept.")
    private boolean isAsked;

    int exitCode(Standing standing) {
        return isAsked && standing != Standing.MET ? ExitCode.NOT_MET : ExitCode.FINE;
    }
}
