package io.perfjunit.report.command;

/** Formats by the names under which a user asks for them. */
enum ExportFormat {
    /** The three tables of Locust. */
    LOCUST(".*_(stats|stats_history|failures)\\.csv"),
    /** The log of HdrHistogram. */
    HLOG(".*\\.hlog"),
    /** Bencher Metric Format. */
    BENCHER("bencher\\.json"),
    /** Both files of github-action-benchmark. */
    BENCHMARK("benchmark-(smaller|bigger)-is-better\\.json"),
    /** OpenMetrics text. */
    OPENMETRICS("metrics\\.txt");

    private final String files;

    ExportFormat(String files) {
        this.files = files;
    }

    boolean isNameOf(String file) {
        return file.matches(files);
    }
}
