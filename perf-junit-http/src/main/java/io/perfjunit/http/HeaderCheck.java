package io.perfjunit.http;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer has a header of that value, among others of the same name or not.
 *
 * @param name in any case
 * @param value exactly
 */
record HeaderCheck(String name, String value) implements Check {

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        List<String> came = answer.headers(name);
        if (came.contains(value)) {
            return null;
        }
        if (came.isEmpty()) {
            String missing = "header " + name + " is missing";
            return new Mismatch(missing, missing + " instead of " + quoted(value));
        }
        String all = came.stream().map(this::quoted).collect(Collectors.joining(", "));
        return new Mismatch(
                "header " + name + " differs", "header " + name + " is " + all + " instead of " + quoted(value));
    }

    private String quoted(String text) {
        return "\"" + (Secrets.isSecretName(name) ? Secrets.MASK : BodyExcerpt.of(text)) + "\"";
    }
}
