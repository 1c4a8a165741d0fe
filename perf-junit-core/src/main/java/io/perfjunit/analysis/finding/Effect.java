package io.perfjunit.analysis.finding;

/** What a finding may do to the figures that budgets look at. */
public enum Effect {
    /** Response times grow. */
    SLOWER,
    /** Calls fail. */
    FAILING,
    /** Fewer calls get through. */
    FEWER
}
