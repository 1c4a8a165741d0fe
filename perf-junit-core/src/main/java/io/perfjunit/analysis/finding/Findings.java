package io.perfjunit.analysis.finding;

import java.util.List;

/** All rules, applied to one load. */
public final class Findings {

    private static final List<FindingRule> OF_THE_SERVICE = List.of(new TimeoutPlateau());

    private Findings() {}

    /** What the rules see, the surest first. On a generator that could not do its work only its own state is looked at. */
    public static List<Finding> of(AnalysedLoad load) {
        List<FindingRule> rules = load.isTrustworthy() ? OF_THE_SERVICE : List.of();
        return rules.stream()
                .flatMap(rule -> rule.look(load).stream())
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }
}
