package io.perfjunit.report.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Says which field is missing when a document is not one of ours. */
final class Required {

    private Required() {}

    static void field(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("field " + name + " is missing");
        }
    }

    static void instant(String name, @Nullable String value) {
        field(name, value);
        try {
            Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("field " + name + " is no moment: " + value, e);
        }
    }
}
