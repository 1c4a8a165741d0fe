package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.json.CountsDocument;

/** The outcomes that are failures, in the order in which charts and tables show them. */
enum FailureKind {
    ERROR("error", Ink.BAD),
    FAILED_CHECK("failed check", Ink.FAILED_CHECK),
    TIMEOUT("timeout", Ink.TIMEOUT),
    INTERRUPTED("interrupted in the drain", Ink.INTERRUPTED),
    NEVER_STARTED("never started", Ink.NEVER_STARTED);

    private final String words;
    private final Ink ink;

    FailureKind(String words, Ink ink) {
        this.words = words;
        this.ink = ink;
    }

    String words() {
        return words;
    }

    Ink ink() {
        return ink;
    }

    long of(CountsDocument counts) {
        return switch (this) {
            case ERROR -> counts.error();
            case FAILED_CHECK -> counts.failedCheck();
            case TIMEOUT -> counts.timeout();
            case INTERRUPTED -> counts.interrupted();
            case NEVER_STARTED -> counts.neverStarted();
        };
    }
}
