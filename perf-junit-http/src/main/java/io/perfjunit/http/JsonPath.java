package io.perfjunit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a place in a JSON body: a JSON pointer, or a simple path that begins with {@code $} and is made one. */
final class JsonPath {

    /** {@code .name}, {@code [0]} or {@code ['name']}. */
    private static final Pattern STEP = Pattern.compile("\\G(?:\\.([^.\\[\\]'\"*?()@\\s]+)|\\[(\\d+)]|\\['([^']+)'])");

    private JsonPath() {}

    /**
     * The JSON pointer (RFC 6901) of a place.
     *
     * @throws IllegalArgumentException if it is neither a pointer nor a simple path
     */
    static String pointer(String place) {
        if (place.isEmpty() || place.startsWith("/")) {
            return place;
        }
        if (!place.startsWith("$")) {
            throw new IllegalArgumentException("a place begins with / or $, as /items/0 and $.items[0] do");
        }
        StringBuilder pointer = new StringBuilder();
        Matcher step = STEP.matcher(place);
        int end = 1;
        while (end < place.length() && step.find(end)) {
            String name = step.group(1) != null ? step.group(1) : step.group(3);
            pointer.append('/').append(name == null ? step.group(2) : escaped(name));
            end = step.end();
        }
        if (end < place.length()) {
            throw new IllegalArgumentException("a path has names (.name, ['name']) and places ([0]) only, not \""
                    + place.substring(end) + "\"; for more take check(…)");
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
