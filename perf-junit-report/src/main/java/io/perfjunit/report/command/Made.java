package io.perfjunit.report.command;

import io.perfjunit.report.KeptReport;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.words.VisibleText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * A report that is to be made anew.
 *
 * @param report its folder, with runs
 */
record Made(KeptReport report) {

    /** Makes it, and says what it says. @return the exit code */
    int tell(CommandLine command, Check check) throws IOException {
        Path index = report.remake();
        BuildOutline build = report.outline();
        PrintWriter out = command.getOut();
        out.println(build.standing().mark() + " " + build.standing().word() + " · " + build.headline());
        out.println("report: " + index);
        return new Unreadable(report.missing().stream().map(VisibleText::line).toList())
                .tell(command.getErr(), check.exitCode(build.standing()));
    }
}
