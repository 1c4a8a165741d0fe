package io.perfjunit.report.html;

import io.perfjunit.report.json.CallDocument;
import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import java.util.List;

/**
 * The slowest calls that were kept.
 *
 * @param first the slowest of all
 * @param more those after them
 * @param leftOut how many are in the JSON only, in words; empty when none
 */
record SlowestView(TableView first, TableView more, String leftOut) {

    private static final int FIRST = 10;
    private static final int MOST = 200;

    static SlowestView of(RunDocument run) {
        List<CallDocument> calls = run.slowest();
        int first = Math.min(FIRST, calls.size());
        int shown = Math.min(MOST, calls.size());
        return new SlowestView(
                CallTable.of("The slowest calls", calls.subList(0, first)),
                CallTable.of("More of the slowest calls", calls.subList(first, shown)),
                shown == calls.size() ? "" : Figures.count(calls.size() - shown) + " more are in the JSON.");
    }

    boolean isEmpty() {
        return first.isEmpty();
    }
}
