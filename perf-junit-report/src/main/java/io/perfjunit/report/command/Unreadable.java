package io.perfjunit.report.command;

import java.io.PrintWriter;
import java.util.List;

/**
 * What could not be read beside what could.
 *
 * @param reasons each with its file
 */
record Unreadable(List<String> reasons) {

    /** Says it. @return {@code exitCode}, or that something was unreadable where all else is fine */
    int tell(PrintWriter err, int exitCode) {
        reasons.forEach(reason -> err.println("perf-junit: missing: " + reason));
        return reasons.isEmpty() || exitCode != ExitCode.FINE ? exitCode : ExitCode.UNREADABLE;
    }
}
