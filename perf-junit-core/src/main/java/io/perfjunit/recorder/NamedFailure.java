package io.perfjunit.recorder;

/**
 * A failure that knows what it has in common with others of its kind, where leaving out the numbers of its message would throw
 * different things together, such as status 404 and 500.
 */
public interface NamedFailure {

    /** What all failures of this kind share, in a few words without data. */
    String kind();
}
