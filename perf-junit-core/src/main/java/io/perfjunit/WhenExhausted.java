package io.perfjunit;

/**
 * What becomes of a load when a feed of unique records has none left. To begin again with the first record, take
 * {@link Feed#circular} instead.
 */
public enum WhenExhausted {
    /** The call that asks for one more record fails, and so does every later one. */
    FAIL
}
