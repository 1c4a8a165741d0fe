package io.perfjunit;

/**
 * What becomes of a load when a feed of unique records has none left. To begin again with the first record, take
 * {@link Feed#circular} instead.
 */
public enum WhenExhausted {
    /** The call that asks for one more record fails, and so does every later one. */
    FAIL,
    /**
     * The load ends as planned: nothing starts any more, calls that run have the drain to come back, and the call that asked for
     * one more record is not counted. What was measured until then is judged.
     */
    STOP_LOAD
}
