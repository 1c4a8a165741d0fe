package io.perfjunit.http;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body, as text, is as it should be. */
sealed interface TextCheck extends Check {

    /** The body contains {@code part}. */
    record Containing(String part) implements TextCheck {

        public Containing {
            Objects.requireNonNull(part, "expectBodyContains needs a text");
        }

        @Override
        public @Nullable Mismatch against(HttpAnswer answer) {
            return answer.body().contains(part)
                    ? null
                    : new Mismatch(
                            "body lacks an expected text", "body does not contain \"" + BodyExcerpt.of(part) + "\"");
        }
    }

    /** The body is {@code expected} and nothing else. */
    record EqualTo(String expected) implements TextCheck {

        public EqualTo {
            Objects.requireNonNull(expected, "expectBody needs a text");
        }

        @Override
        public @Nullable Mismatch against(HttpAnswer answer) {
            String body = answer.body();
            return body.equals(expected)
                    ? null
                    : new Mismatch(
                            "body differs",
                            "body differs from index " + firstDifference(body) + " on instead of being \""
                                    + BodyExcerpt.of(expected) + "\"");
        }

        private int firstDifference(String body) {
            int shorter = Math.min(body.length(), expected.length());
            int index = 0;
            while (index < shorter && body.charAt(index) == expected.charAt(index)) {
                index++;
            }
            return index;
        }
    }

    /** The pattern finds something in the body. */
    record Matching(Pattern pattern) implements TextCheck {

        @Override
        public @Nullable Mismatch against(HttpAnswer answer) {
            return pattern.matcher(answer.body()).find()
                    ? null
                    : new Mismatch(
                            "body does not match", "body does not match \"" + BodyExcerpt.of(pattern.pattern()) + "\"");
        }
    }
}
