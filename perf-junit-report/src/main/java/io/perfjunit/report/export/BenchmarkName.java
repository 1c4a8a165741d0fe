package io.perfjunit.report.export;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.VisibleText;

/** Names under which services that keep a history know a figure: the same in every build. */
final class BenchmarkName {

    private BenchmarkName() {}

    /** The test, and the step behind it. */
    static String of(RunDocument run, MeasuredRow row) {
        String test = VisibleText.line(run.test().title());
        return switch (row.type()) {
            case "iteration" -> test;
            case "step" -> test + " · " + row.name();
            default -> test + " · " + row.type() + " " + row.name();
        };
    }
}
