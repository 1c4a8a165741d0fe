package io.perfjunit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Some files of a report could not be written; the rest are there. The message names those that are missing, and why the first is. */
final class IncompleteReportException extends IOException {

    private static final long serialVersionUID = 1;
    private static final int MOST_NAMED = 5;

    private final transient Optional<Path> start;

    IncompleteReportException(Optional<Path> start, List<String> missing, Throwable first) {
        super(named(missing) + " could not be written (" + ReportConsole.reason(first) + ")", first);
        this.start = start;
    }

    private static String named(List<String> missing) {
        String names = String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
        return missing.size() > MOST_NAMED ? names + " and " + (missing.size() - MOST_NAMED) + " more" : names;
    }

    /** Where a person should look all the same; empty when that is what is missing. */
    Optional<Path> start() {
        return start;
    }
}
