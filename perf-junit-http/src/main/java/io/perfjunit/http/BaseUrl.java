package io.perfjunit.http;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What stands before every template that is not a whole URL.
 *
 * @param text scheme, host, port and path, without a slash at the end
 */
record BaseUrl(String text) {

    /** A scheme, where what follows is not a port. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?!\\d).*");

    private static final Pattern HTTP = Pattern.compile("(?i)https?");
    private static final Pattern AUTHORITY = Pattern.compile("(?i)https?://[^/\\\\].*");
    private static final String EXAMPLE = "; write a URL such as \"http://localhost:8080\"";

    /**
     * Checks what an {@link HttpTarget} says.
     *
     * @param written its value
     * @param resolve replaces placeholders
     * @throws IllegalArgumentException if it is not the URL of a service, in words for the user
     */
    static BaseUrl of(String written, UnaryOperator<String> resolve) {
        String place = "@HttpTarget = \"" + Secrets.mask(written) + "\"";
        String resolved;
        try {
            resolved = resolve.apply(written).strip();
        } catch (IllegalArgumentException unset) {
            throw new IllegalArgumentException(place + ": " + unset.getMessage(), unset);
        }
        if (!resolved.equals(written)) {
            place += ", here \"" + Secrets.mask(resolved) + "\"";
        }
        return parse(resolved, place);
    }

    /** True for https. */
    boolean isSecure() {
        return text.regionMatches(true, 0, "https:", 0, 6);
    }

    /** True for a URL of the same scheme, host and port (RFC 6454, 4), whatever its path; it may hold placeholders there. */
    boolean isOriginOf(String url) {
        HttpUrl own = HttpUrl.parse(text);
        HttpUrl other = HttpUrl.parse(url);
        return own != null
                && other != null
                && own.scheme().equals(other.scheme())
                && own.host().equals(other.host())
                && own.port() == other.port();
    }

    private static BaseUrl parse(String text, String place) {
        if (text.isEmpty()) {
            throw wrong(place, "is empty" + EXAMPLE);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            throw wrong(place, "has no scheme" + EXAMPLE);
        }
        if (!HTTP.matcher(scheme.group(1)).matches()) {
            throw wrong(place, "is not http or https" + EXAMPLE);
        }
        if (!AUTHORITY.matcher(text).matches()) {
            throw wrong(place, "names no host" + EXAMPLE);
        }
        return new BaseUrl(withoutSlash(checked(text, place)));
    }

    private static HttpUrl checked(String text, String place) {
        HttpUrl url;
        try {
            url = HttpUrl.get(text);
        } catch (IllegalArgumentException malformed) {
            throw wrong(place, "is malformed (" + Secrets.mask(malformed.getMessage()) + ")" + EXAMPLE);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw wrong(
                    place,
                    "holds a user or password, which would show in reports; send an Authorization header instead");
        }
        if (url.query() != null || url.fragment() != null) {
            throw wrong(place, "holds a query or fragment; these belong to the templates of the calls");
        }
        return url;
    }

    private static String withoutSlash(HttpUrl url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static IllegalArgumentException wrong(String place, String rule) {
        return new IllegalArgumentException(place + ": " + rule);
    }
}
