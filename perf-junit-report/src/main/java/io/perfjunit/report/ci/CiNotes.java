package io.perfjunit.report.ci;

import io.perfjunit.report.json.RunDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells a CI system of runs, in the ways that it understands. On a developer's machine it says nothing. */
public final class CiNotes {

    private final CiSystem system;
    private final PrintStream out;

    /** Tells that system, in lines on {@code out} and otherwise as it has it. */
    public CiNotes(CiSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    /** Tells nobody. */
    public static CiNotes none() {
        return new CiNotes(
                new CiSystem(false, false, Optional.empty(), Path.of("")),
                new PrintStream(OutputStream.nullOutputStream()));
    }

    /** A run has left a page; the line is kept with the output of the test. */
    public void runFinished(Path page) {
        if (system.takesAttachments()) {
            out.println("[[ATTACHMENT|" + page.toAbsolutePath() + "]]");
        }
    }

    /**
     * The session of this process has ended.
     *
     * @param runs the last run of each of its tests
     * @param summary of the whole build so far
     * @param report the folder of the report
     * @throws IOException if the step summary cannot be written
     */
    public void sessionFinished(List<RunDocument> runs, String summary, Path report) throws IOException {
        if (system.isGitHub()) {
            Annotations.of(runs, Path.of("").toAbsolutePath(), system.workspace())
                    .forEach(out::println);
        }
        if (system.stepSummary().isPresent()) {
            new StepSummary(system.stepSummary().get(), report).write(summary);
        }
    }
}
