package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.json.CountsDocument;
import java.util.function.ToLongFunction;

/** The outcomes that are failures, in the order in which charts and tables show them. */
enum FailureKind {
    ERROR("error", Ink.BAD, CountsDocument::error),
    FAILED_CHECK("failed check", Ink.FAILED_CHECK, CountsDocument::failedCheck),
    TIMEOUT("timeout", Ink.TIMEOUT, CountsDocument::timeout),
    INTERRUPTED("interrupted in the drain", Ink.INTERRUPTED, CountsDocument::interrupted),
    NEVER_STARTED("never started", Ink.NEVER_STARTED, CountsDocument::neverStarted);

    private final String words;
    private final Ink ink;
    private final ToLongFunction<CountsDocument> count;

    FailureKind(String words, Ink ink, ToLongFunction<CountsDocument> count) {
        this.words = words;
        this.ink = ink;
        this.count = count;
    }

    String words() {
        return words;
    }

    Ink ink() {
        return ink;
    }

    long of(CountsDocument counts) {
        return count.applyAsLong(counts);
    }
}
