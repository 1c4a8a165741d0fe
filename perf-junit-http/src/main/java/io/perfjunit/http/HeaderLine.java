package io.perfjunit.http;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A header to be sent.
 *
 * @param name in any case
 * @param value empty for one without; null for a header that is not to be sent
 */
record HeaderLine(String name, @Nullable String value) {

    private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

    HeaderLine {
        String mistake = mistake(name, value);
        if (mistake != null) {
            throw new IllegalArgumentException(mistake);
        }
    }

    /**
     * A header of that value.
     *
     * @param place what has it, for the message
     * @throws IllegalArgumentException if it could not be sent as it is
     */
    static HeaderLine of(String place, String name, String value) {
        // What NullAway promises, a caller's code may break.
        if (value == null) {
            throw new IllegalArgumentException(place + ": header " + name + ": its value is null");
        }
        try {
            return new HeaderLine(name, value);
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(place + ": " + mistake.getMessage(), mistake);
        }
    }

    /**
     * Reads {@code Name: value}.
     *
     * @throws IllegalArgumentException if it is none, or could not be sent as it is
     */
    static HeaderLine parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a header is written as \"Accept: application/json\"");
        }
        return new HeaderLine(
                written.substring(0, colon).strip(),
                written.substring(colon + 1).strip());
    }

    /** What a message shows of a {@code Name: value}: the name, for the value may be a secret. */
    static String shown(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? Secrets.mask(written) : written.substring(0, colon + 1) + " …";
    }

    private static @Nullable String mistake(String name, @Nullable String value) {
        if (name == null || !NAME.matcher(name).matches()) {
            return "\"" + (name == null ? null : BodyExcerpt.of(name))
                    + "\" is no name of a header; it has letters, digits and hyphens";
        }
        if (name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding")) {
            // A wrong one leaves the service waiting, or reading a request that nobody sent.
            return "header " + name + ": the client writes it from the body";
        }
        int wrong = value == null ? -1 : firstUnsendable(value);
        return wrong < 0 || value == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "header %s: its value has U+%04X at index %d; a value has visible ASCII characters, blanks and tabs",
                        name,
                        (int) value.charAt(wrong),
                        wrong);
    }

    private static int firstUnsendable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                return i;
            }
        }
        return -1;
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Sets it, instead of any of the name. */
    void on(Request.Builder request) {
        if (value == null) {
            request.removeHeader(name);
        } else {
            request.header(name, value);
        }
    }

    /** The name alone: the value may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
