package io.perfjunit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the paths of calls to the same place have in common: {@code /orders/42} and {@code /orders/43} are both {@code /orders/{id}}.
 *
 * <p>Only what can hardly be a word is taken for an id, so that no two places of a service become one: numbers, dates, UUIDs, e-mail
 * addresses, long hexadecimal numbers, and long runs of letters and digits in no order. Whatever slips through is caught by the cap
 * of {@link RouteNames}.
 */
final class RouteName {

    private static final String ID = "{id}";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:,-?\\d+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[Tt].*)?");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern EMAIL = Pattern.compile("[^@]+(?:@|%40)[^@]+\\.[^@]+");
    private static final Pattern HEX = Pattern.compile("(?=.*\\d)[0-9a-fA-F]{12,}");

    /** Such as {@code 42.json}. */
    private static final Pattern EXTENSION = Pattern.compile("(.+)(\\.[A-Za-z][A-Za-z0-9]{0,4})");

    /** Scheme, host and port of a whole URL. */
    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?#]*");

    private RouteName() {}

    /** The name of a path, or of the path of a whole URL, without its query. */
    static String ofPath(String url) {
        int end = firstOf(url, "?#", 0);
        return path(url.substring(originEnd(url), end));
    }

    /**
     * A template with places for the ids that somebody has written into it. Its query stays, its host too: unlike a path it is
     * what a reader of the test knows.
     */
    static String ofTemplate(String template) {
        int query = template.indexOf('?');
        int origin = originEnd(template);
        String path = template.substring(origin, query < 0 ? template.length() : query);
        return template.substring(0, origin)
                + (path.isEmpty() ? "" : path(path))
                + (query < 0 ? "" : "?" + query(template.substring(query + 1)));
    }

    private static int originEnd(String url) {
        Matcher origin = ORIGIN.matcher(url);
        return origin.lookingAt() ? origin.end() : 0;
    }

    private static String path(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        StringBuilder name = new StringBuilder(path.length());
        int start = 0;
        while (start <= path.length()) {
            int end = firstOf(path, "/", start);
            name.append(segment(path.substring(start, end)));
            if (end < path.length()) {
                name.append('/');
            }
            start = end + 1;
        }
        return name.toString();
    }

    /** Values get the names of their parameters. */
    private static String query(String query) {
        StringBuilder name = new StringBuilder(query.length());
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            boolean isData = !value.contains("{") && (Secrets.isSecretName(key) || !value.equals(segment(value)));
            name.append(name.isEmpty() ? "" : "&").append(isData ? key + "={" + key + "}" : pair);
        }
        return name.toString();
    }

    private static String segment(String written) {
        // A parameter of the segment, such as a session, is none of its name (RFC 3986, 3.3).
        String segment = written.substring(0, firstOf(written, ";", 0));
        if (segment.isEmpty() || segment.indexOf('{') >= 0) {
            return segment;
        }
        String place = place(segment);
        if (place.isEmpty()) {
            Matcher extension = EXTENSION.matcher(segment);
            String stem = extension.matches() ? place(extension.group(1)) : "";
            return stem.isEmpty() ? segment : stem + extension.group(2);
        }
        return place;
    }

    /** What stands for a segment that is data; empty for one that is a word. */
    private static String place(String segment) {
        if (UUID.matcher(segment).matches()) {
            return "{uuid}";
        }
        if (DATE.matcher(segment).matches()) {
            return "{date}";
        }
        if (EMAIL.matcher(segment).matches()) {
            return "{email}";
        }
        boolean isId =
                NUMBER.matcher(segment).matches() || HEX.matcher(segment).matches() || RandomId.looksLike(segment);
        return isId ? ID : "";
    }

    private static int firstOf(String text, String ends, int from) {
        for (int i = from; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
