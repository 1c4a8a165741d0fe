package io.perfjunit.sla;

/** What a broken budget does to the test. */
public enum Severity {
    /** It is told everywhere, and the build stays green. */
    WARN,
    /** The test fails. */
    FAIL,
    /** The test fails, and the load ends as soon as it is proven that it will. */
    ABORT
}
