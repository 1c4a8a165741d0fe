package io.perfjunit.http;

import org.jspecify.annotations.Nullable;

/** Something that an answer must fulfil. */
@FunctionalInterface
interface Check {

    /** What the answer lacks; null when it is as it should be. */
    @Nullable
    Mismatch against(HttpAnswer answer);
}
