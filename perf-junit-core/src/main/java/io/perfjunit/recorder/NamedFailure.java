package io.perfjunit.recorder;

/**
 * A failure that knows what it has in common with others of its kind, where leaving out the numbers of its message would throw
 * different things together, such as status 404 and 500.
 */
public interface NamedFailure {

    /** What all failures of this kind share, in a few words without data. */
    String kind();

    /**
     * Why it failed in the words of the other side, such as the message in the body of an answer, without secrets; empty for none. It
     * may hold data: numbers and ids are left out where failures are counted by it.
     */
    default String reason() {
        return "";
    }
}
