package io.perfjunit.http;

import org.jspecify.annotations.Nullable;

/** The body, as text, contains {@code part}. */
record TextCheck(String part) implements Check {

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        return answer.body().contains(part)
                ? null
                : new Mismatch("body lacks an expected text", "body does not contain \"" + BodyExcerpt.of(part) + "\"");
    }
}
