package io.perfjunit.sla;

/**
 * What a budget belongs to.
 *
 * @param step name of the step it looks at; empty for the iteration as a whole
 * @param severity what happens when it is broken
 * @param origin where it was written
 */
public record Scope(String step, Severity severity, Origin origin) {

    /** The iteration as a whole, failing the test, written at {@code place}. */
    public static Scope iterations(String place) {
        return new Scope("", Severity.FAIL, Origin.of(place));
    }
}
