package io.perfjunit.analysis.finding;

import java.util.List;

/** Looks for one kind of thing in a load. */
interface FindingRule {

    /** Below so many calls a rule that compares distributions says nothing. */
    long FEWEST_CALLS = 100;

    /** What it sees; empty as a rule. */
    List<Finding> look(AnalysedLoad load);
}
