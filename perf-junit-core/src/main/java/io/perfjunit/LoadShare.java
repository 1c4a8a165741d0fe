package io.perfjunit;

import java.util.List;

/**
 * Something that all users of one load share, made by the first who asks {@link VirtualUser#share} for it: the door for modules that a
 * load test calls without naming them in a parameter. Safe for use by many threads.
 */
public interface LoadShare extends AutoCloseable {

    /** What a reader of the figures has to know of the load that has just ended, in words; empty for most loads. */
    default List<String> notices() {
        return List.of();
    }

    /** Closes it; called when the last user has ended. */
    @Override
    default void close() {}
}
