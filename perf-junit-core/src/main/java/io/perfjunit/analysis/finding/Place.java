package io.perfjunit.analysis.finding;

/**
 * Where in a load something was seen.
 *
 * @param step name of the step; empty for all of them together
 * @param stage name of the stage; empty for the whole load
 */
public record Place(String step, String stage) {

    /** The load as a whole. */
    public static final Place WHOLE = new Place("", "");

    /** A step in the whole load. */
    public static Place step(String step) {
        return new Place(step, "");
    }
}
