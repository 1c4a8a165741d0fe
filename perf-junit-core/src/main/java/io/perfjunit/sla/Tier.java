package io.perfjunit.sla;

/** Where a figure falls among the limits that were set for it. */
public enum Tier {
    /** Within the strictest limit. */
    TARGET,
    /** Beyond what warns, within what fails the test. */
    ACCEPTABLE,
    /** Beyond what fails the test, within what would end the load. */
    CRITICAL,
    /** Beyond every limit that fails the test. */
    BEYOND,
    /** There is no figure, or too little to tell. */
    UNKNOWN
}
