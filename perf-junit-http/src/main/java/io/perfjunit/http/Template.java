package io.perfjunit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path or URL with places for values, such as {@code /orders/{id}?fields={fields}}. Immutable.
 *
 * @param text as written
 * @param literals what stands before, between and behind the places: one more than there are places
 * @param places where values go
 */
record Template(String text, List<String> literals, List<Place> places) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}/?#&=]+)}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*");
    private static final Pattern FIXED_AUTHORITY = Pattern.compile("(?i)https?://[^/?#{}@\\\\]+([/?].*)?");
    private static final int SHORTEST_SECRET = 4;
    private static final Pattern DOTS = Pattern.compile("\\.{0,2}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");

    /** A place for a value. */
    record Place(String name, boolean inQuery) {}

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if it is malformed; the message names it
     */
    static Template parse(String text) {
        checkShape(text);
        List<String> literals = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int query = text.indexOf('?');
        int end = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            literals.add(literal(text, end, place.start()));
            places.add(new Place(place.group(1), query >= 0 && place.start() > query));
            end = place.end();
        }
        literals.add(literal(text, end, text.length()));
        return new Template(text, List.copyOf(literals), List.copyOf(places));
    }

    private static void checkShape(String text) {
        if (!text.startsWith("/") && !isAbsolute(text)) {
            throw malformed(text, "it must begin with / or http:// or https://");
        }
        if (isAbsolute(text) && !FIXED_AUTHORITY.matcher(text).matches()) {
            throw malformed(text, "its host must be fixed, without user, password and placeholders");
        }
        if (text.indexOf('#') >= 0) {
            throw malformed(text, "a fragment (#) is never sent");
        }
    }

    private static String literal(String text, int from, int to) {
        String literal = text.substring(from, to);
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            throw malformed(text, "its braces do not make {placeholders}; write %7B and %7D for literal ones");
        }
        return literal;
    }

    private static IllegalArgumentException malformed(String text, String rule) {
        return new IllegalArgumentException("template \"" + Secrets.mask(text) + "\": " + rule);
    }

    private static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    boolean isAbsolute() {
        return isAbsolute(text);
    }

    /** True when it has no places. */
    boolean isFixed() {
        return places.isEmpty();
    }

    /**
     * Puts values in their places, encoded.
     *
     * @param base what stands before it
     * @throws IllegalArgumentException if their number is wrong, or one of them would make it another path
     */
    String fill(String base, Object[] values) {
        checkCount(values);
        StringBuilder url = new StringBuilder(base.length() + text.length() + 16)
                .append(base)
                .append(literals.get(0));
        boolean dotted = false;
        for (int i = 0; i < values.length; i++) {
            String value = valueText(places.get(i), values[i]);
            dotted |= !places.get(i).inQuery() && DOTS.matcher(value).matches();
            PercentEncoding.append(url, value);
            url.append(literals.get(i + 1));
        }
        if (dotted) {
            checkSegments(url);
        }
        return url.toString();
    }

    private void checkCount(Object[] values) {
        if (values.length != places.size()) {
            String names =
                    places.stream().map(place -> "{" + place.name() + "}").collect(Collectors.joining(", "));
            throw malformed(
                    text,
                    "it has " + counted(places.size(), "placeholder") + (names.isEmpty() ? "" : " " + names)
                            + " but was given " + counted(values.length, "value"));
        }
    }

    private String valueText(Place place, Object value) {
        // What NullAway promises, a caller's code may break.
        String written = value == null ? "" : value.toString();
        if (value == null || (written.isEmpty() && !place.inQuery())) {
            throw malformed(text, "the value of {" + place.name() + "} is " + (value == null ? "null" : "empty"));
        }
        return written;
    }

    /** A segment of one or two dots is a way up and would be followed, encoded or not (RFC 3986, 5.2.4). */
    private void checkSegments(StringBuilder url) {
        int query = url.indexOf("?");
        if (DOT_SEGMENT.matcher(query < 0 ? url : url.substring(0, query)).find()) {
            throw malformed(text, "a path segment cannot be \".\" or \"..\"; it would lead to another path");
        }
    }

    /** The filled path for a reader's eyes: without its query, and without values that are secret by their names. */
    String shown(Object[] values) {
        StringBuilder path = new StringBuilder(literals.get(0));
        for (int i = 0; i < places.size() && !places.get(i).inQuery(); i++) {
            if (Secrets.isSecretName(places.get(i).name())) {
                path.append(Secrets.MASK);
            } else {
                PercentEncoding.append(path, values[i].toString());
            }
            path.append(literals.get(i + 1));
        }
        int query = path.indexOf("?");
        return Secrets.mask(query < 0 ? path.toString() : path.substring(0, query) + "?…");
    }

    /** A message without the values that are secret by the names of their places, as they are and as they were sent. */
    String withoutSecrets(String message, Object[] values) {
        String without = message;
        for (int i = 0; i < places.size(); i++) {
            String value = String.valueOf(values[i]);
            // Shorter ones are in many words.
            if (value.length() >= SHORTEST_SECRET
                    && Secrets.isSecretName(places.get(i).name())) {
                StringBuilder encoded = new StringBuilder();
                PercentEncoding.append(encoded, value);
                without = without.replace(encoded, Secrets.MASK).replace(value, Secrets.MASK);
            }
        }
        return without;
    }

    private static String counted(int count, String noun) {
        return (count == 0 ? "no" : count) + " " + noun + (count == 1 ? "" : "s");
    }
}
