package io.perfjunit.report.html;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.run.Figures;
import java.util.List;

/**
 * What the analysis found, a card each.
 *
 * @param first those that stand open
 * @param more those behind a fold
 */
record FindingsView(List<FindingView> first, List<FindingView> more) {

    private static final int FIRST = 6;

    FindingsView {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    static FindingsView of(RunDocument run) {
        Places places = new Places(run);
        List<FindingView> all = run.findings().stream()
                .map(finding -> FindingView.of(finding, places))
                .toList();
        int shown = Math.min(FIRST, all.size());
        return new FindingsView(all.subList(0, shown), all.subList(shown, all.size()));
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    String moreWords() {
        return Figures.count(more.size(), "more finding");
    }
}
