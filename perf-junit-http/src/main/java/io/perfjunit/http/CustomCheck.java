package io.perfjunit.http;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants of an answer in words of their own.
 *
 * @param description names it in messages
 * @param holds tells whether it is so; what it throws is a no
 */
record CustomCheck(String description, Predicate<HttpAnswer> holds) implements Check {

    CustomCheck {
        Objects.requireNonNull(description, "check needs a description");
        Objects.requireNonNull(holds, "check needs a predicate");
    }

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        String failed = "check \"" + description + "\" failed";
        try {
            return holds.test(answer) ? null : Mismatch.of(failed);
        } catch (AssertionError | RuntimeException thrown) {
            String why = ": " + BodyExcerpt.of(String.valueOf(thrown));
            return new Mismatch(failed + " with " + thrown.getClass().getSimpleName(), failed + why);
        }
    }
}
