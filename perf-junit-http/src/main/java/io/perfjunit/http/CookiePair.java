package io.perfjunit.http;

import java.util.regex.Pattern;

/** A cookie as it is sent: {@code name=value} (RFC 6265, 4.1.1). */
final class CookiePair {

    private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
    private static final Pattern VALUE =
            Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*|\"[^\"\\\\,;\\s]*\"");

    private CookiePair() {}

    /**
     * The pair; a message does not show the value.
     *
     * @param place what has it, for the message
     * @throws IllegalArgumentException if it could not be sent as it is
     */
    static String of(String place, String name, String value) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(place + ": \"" + BodyExcerpt.of(String.valueOf(name))
                    + "\" is no name of a cookie; it has letters, digits and hyphens");
        }
        if (value == null || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(place + ": cookie " + name + ": its value "
                    + (value == null ? "is null" : "has characters that no cookie has; encode them"));
        }
        return name + "=" + value;
    }
}
