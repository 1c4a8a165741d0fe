package io.perfjunit.http;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer has a header, among others of the same name or not. */
sealed interface HeaderCheck extends Check {

    /** In any case. */
    String name();

    /** True for a value that is as it should be. */
    boolean isMetBy(String value);

    /** What it should be, to stand behind "is missing" and behind what came; empty or begins with a blank. */
    String wanted(UnaryOperator<String> quoted);

    /** What to say of all values that are not like that. */
    String kind();

    @Override
    default @Nullable Mismatch against(HttpAnswer answer) {
        List<String> came = answer.headers(name());
        for (String value : came) {
            if (isMetBy(value)) {
                return null;
            }
        }
        String wanted = wanted(this::quoted);
        if (came.isEmpty()) {
            String missing = "header " + name() + " is missing";
            return new Mismatch(missing, missing + wanted);
        }
        String all = came.stream().map(this::quoted).collect(Collectors.joining(", "));
        return new Mismatch("header " + name() + " " + kind(), "header " + name() + " is " + all + wanted);
    }

    private String quoted(String text) {
        return "\"" + (Secrets.isSecretName(name()) ? Secrets.MASK : BodyExcerpt.of(text)) + "\"";
    }

    /** Whatever the value. */
    record Present(String name) implements HeaderCheck {

        public Present {
            Objects.requireNonNull(name, "expectHeader needs a name");
        }

        @Override
        public boolean isMetBy(String value) {
            return true;
        }

        @Override
        public String wanted(UnaryOperator<String> quoted) {
            return "";
        }

        @Override
        public String kind() {
            return "is missing";
        }
    }

    /** Exactly that value. */
    record EqualTo(String name, String expected) implements HeaderCheck {

        public EqualTo {
            Objects.requireNonNull(name, "expectHeader needs a name");
            Objects.requireNonNull(expected, "expectHeader needs a value");
        }

        @Override
        public boolean isMetBy(String value) {
            return value.equals(expected);
        }

        @Override
        public String wanted(UnaryOperator<String> quoted) {
            return " instead of " + quoted.apply(expected);
        }

        @Override
        public String kind() {
            return "differs";
        }
    }

    /** A value in which the pattern finds something. */
    record Matching(String name, Pattern pattern) implements HeaderCheck {

        public Matching {
            Objects.requireNonNull(name, "expectHeaderMatches needs a name");
        }

        @Override
        public boolean isMetBy(String value) {
            return pattern.matcher(value).find();
        }

        @Override
        public String wanted(UnaryOperator<String> quoted) {
            return " instead of a match of " + quoted.apply(pattern.pattern());
        }

        @Override
        public String kind() {
            return "does not match";
        }
    }
}
