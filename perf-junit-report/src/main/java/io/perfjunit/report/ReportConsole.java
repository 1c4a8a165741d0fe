package io.perfjunit.report;

import io.perfjunit.report.words.VisibleText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps the trouble of writing files away from the tests: the first one is told in one line, the rest would only repeat it.
 *
 * <p>A test that was interrupted still gets its report: the interrupt is put aside while files are written, since it would close
 * every channel, and is there again afterwards.
 */
final class ReportConsole {

    private static final int MOST_NAMED = 10;

    private final PrintStream out;
    private boolean told;

    ReportConsole(PrintStream out) {
        this.out = out;
    }

    /** Writes to the standard output, which build tools keep with the test. */
    static ReportConsole standard() {
        return new ReportConsole(standardOutput());
    }

    static PrintStream standardOutput() {
        return System.out;
    }

    /** Does something with files; empty, and told, when it fails. */
    Optional<Path> telling(Writing writing) {
        return trying(
                () -> {
                    try {
                        return Optional.of(writing.write());
                    } catch (IncompleteReportException e) {
                        tell(e);
                        return e.start();
                    }
                },
                this::tell);
    }

    /**
     * Does something with the baseline of a test; empty, and told every time, when it fails.
     *
     * @param failed what became of it then, such as {@code cannot be read}
     */
    <T> Optional<T> baseline(String test, String failed, Trial<T> trial) {
        return trying(
                trial,
                e -> out.println("perf-junit: the baseline of "
                        + VisibleText.line(test + " " + failed + ": " + reason(e)) + "; no verdict depends on it"));
    }

    private static <T> Optional<T> trying(Trial<T> trial, Consumer<Exception> told) {
        boolean interrupted = Thread.interrupted();
        try {
            return trial.run();
        } catch (IOException | RuntimeException e) {
            told.accept(e);
            return Optional.empty();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tell(Exception e) {
        if (!told) {
            told = true;
            String what = e instanceof IncompleteReportException
                    ? "incomplete: " + e.getMessage()
                    : "not written: " + reason(e);
            out.println("perf-junit: report " + VisibleText.line(what) + "; no verdict depends on it");
        }
    }

    /** Says before a load what will keep its report from being written. */
    void foretell(Throwable failure) {
        out.println("perf-junit: the report of the load that begins now will not be complete: "
                + VisibleText.line(reason(failure)) + "; no verdict depends on it");
    }

    /** Says that what was kept of a test stays as it was. */
    void baselineNotKept(String test) {
        out.println("perf-junit: no baseline was made of " + VisibleText.line(test)
                + ": its load ended early, had no success, or was a smoke test");
    }

    /** Says which tests a reader of the report will look for in vain. */
    void lacks(Collection<String> tests) {
        if (!tests.isEmpty()) {
            String named = tests.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String more = tests.size() > MOST_NAMED ? " and " + (tests.size() - MOST_NAMED) + " more" : "";
            out.println("perf-junit: the report lacks " + VisibleText.line(named + more));
        }
    }

    static String reason(Throwable e) {
        String name = e.getClass().getSimpleName();
        String message = e.getMessage();
        return message == null
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }

    /** Does something with a file that need not be there. */
    @FunctionalInterface
    interface Trial<T> {
        Optional<T> run() throws IOException;
    }

    /** Writes files and says where a person should look. */
    @FunctionalInterface
    interface Writing {
        Path write() throws IOException;
    }
}
