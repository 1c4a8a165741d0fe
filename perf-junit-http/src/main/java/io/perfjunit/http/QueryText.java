package io.perfjunit.http;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Names with values as {@code name=value&name=value}, for a query or a form, each encoded whatever it holds. */
final class QueryText {

    private final String place;
    private final StringBuilder text = new StringBuilder();

    /** A text of no names yet; messages begin with what has it. */
    QueryText(String place) {
        this.place = place;
    }

    /**
     * Adds a name with a value, or with each of an {@link Iterable} or array.
     *
     * @throws IllegalArgumentException if the name is empty or a value is null
     */
    void add(@Nullable String name, @Nullable Object value) {
        if (value instanceof Iterable<?> values) {
            values.forEach(each -> add(name, each));
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                add(name, Array.get(value, i));
            }
        } else if (value == null) {
            throw new IllegalArgumentException(place + ": the value of \"" + shown(name) + "\" is null");
        } else {
            addName(name);
            text.append('=');
            PercentEncoding.append(text, value.toString());
        }
    }

    /**
     * Adds a name without a value.
     *
     * @throws IllegalArgumentException if it is empty
     */
    void addName(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException(place + ": a parameter has no name");
        }
        if (!text.isEmpty()) {
            text.append('&');
        }
        PercentEncoding.append(text, name);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String shown(@Nullable String name) {
        return BodyExcerpt.of(String.valueOf(name));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
