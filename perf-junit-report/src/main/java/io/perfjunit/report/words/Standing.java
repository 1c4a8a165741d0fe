package io.perfjunit.report.words;

import io.perfjunit.report.json.PastRunDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.result.EndReason;
import io.perfjunit.sla.Verdict;

/**
 * How a test stands, in order of gravity: its verdict, and apart from it the load that ended before its time. Such a load may have
 * kept all its budgets as far as it went, and must not look like a promise kept.
 */
public enum Standing {
    /** Every budget that can fail the test holds. */
    MET("MET", "✓"),
    /** The load did not run to its end. */
    CUT_SHORT("CUT SHORT", "◐"),
    /** The run cannot tell. */
    INCONCLUSIVE("INCONCLUSIVE", "?"),
    /** A budget does not hold. */
    BROKEN("BROKEN", "✗");

    private final String word;
    private final String mark;

    Standing(String word, String mark) {
        this.word = word;
        this.mark = mark;
    }

    /** The standing of a run. */
    public static Standing of(RunDocument run) {
        return of(run.verdict().overall(), run.end());
    }

    /** The standing of a run of which only figures are left. */
    public static Standing of(PastRunDocument run) {
        return of(run.verdict(), run.end());
    }

    private static Standing of(Verdict overall, EndReason end) {
        Standing verdict = of(overall);
        return verdict == MET && !end.isPlanned() ? CUT_SHORT : verdict;
    }

    /** The standing of one budget. */
    public static Standing of(Verdict verdict) {
        return switch (verdict) {
            case MET -> MET;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case BROKEN -> BROKEN;
        };
    }

    /** In capitals, so that it is found in any output. */
    public String word() {
        return word;
    }

    /** One character that differs by shape and not only by colour. */
    public String mark() {
        return mark;
    }

    /** As part of the name of a style. */
    public String css() {
        return switch (this) {
            case MET -> "good";
            case CUT_SHORT, INCONCLUSIVE -> "unsure";
            case BROKEN -> "bad";
        };
    }
}
