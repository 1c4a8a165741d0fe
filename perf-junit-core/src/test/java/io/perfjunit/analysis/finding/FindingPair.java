package io.perfjunit.analysis.finding;

import java.util.List;
import java.util.function.Supplier;

/**
 * A load that shows something, and its twin: as like it as can be, but for the one thing that matters, so that a rule has to stay
 * silent there. Both are given to all rules, as the loads of users are.
 *
 * @param shows the load that shows it, in a few words
 * @param found what the rules say of it
 * @param looksLike the twin, in a few words
 * @param foundInTwin what the rules say of that
 */
record FindingPair(String shows, Supplier<List<Finding>> found, String looksLike, Supplier<List<Finding>> foundInTwin) {

    static FindingPair of(String shows, Supplier<Observed> load, String looksLike, Supplier<Observed> twin) {
        return new FindingPair(
                shows,
                () -> Findings.of(load.get().load()),
                looksLike,
                () -> Findings.of(twin.get().load()));
    }
}
