package io.perfjunit.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what must not stand in a message or report: values of headers, parameters and fields whose names say that
 * they are secret, and what looks like a credential whatever stands before it.
 *
 * <p>A guess on the safe side: it knows names and shapes, not meanings. Time and stack stay bounded for any text.
 */
public final class Redaction {

    /** What stands instead of a secret. */
    public static final String MASK = "***";

    private static final String SECRET =
            "(?:tokens?|secret|passw(?:or)?d|pwd|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|session[_-]?id"
                    + "|jsessionid|credentials?|authorization|signature)";
    private static final Pattern NAME = Pattern.compile("(?i)[\\w-]*" + SECRET + "|(?:set-)?cookie2?");
    private static final Pattern HEADER =
            Pattern.compile("(?im)(?<!/)\\b((?:proxy-)?authorization|(?:set-)?cookie2?)(\\s*:\\s*)[^\\r\\n\"]+");
    private static final Pattern QUOTE =
            Pattern.compile("(?i)(?:" + SECRET + "|\\bcookie|\\bset-cookie)[\"']?\\s*[:=]\\s*([\"'])");
    private static final String BARE = "[^\\s\"'&;,<>}\\]]+";
    private static final Pattern ASSIGNED = Pattern.compile("(?i)(" + SECRET + "\"?\\s*(?:=|%3D)\\s*)" + BARE);

    /** Not of a path: messages say {@code POST /token: status 500}. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?<![\\w/-])([\\w-]{0,60}" + SECRET + "\"?\\s*(?::|%3A)\\s*)" + BARE);

    private static final Pattern XML_VALUE =
            Pattern.compile("(?i)<((?:[\\w.-]{1,40}:)?[\\w.-]{0,40}" + SECRET + "(?:\\s[^<>]{0,200})?)>[^<]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic|digest)(\\s+)[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("\\beyJ[A-Za-z0-9_-]{6,}[A-Za-z0-9._-]*");
    private static final Pattern CLOUD_KEY = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b");
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s@\"]+@");

    private Redaction() {}

    /** True for names of headers, parameters and fields whose values are kept out of outputs. */
    public static boolean isSecretName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The text with {@value #MASK} for every value that looks like a secret. */
    public static String of(String text) {
        String masked = HEADER.matcher(text).replaceAll("$1$2" + MASK);
        masked = quotedValues(masked);
        masked = ASSIGNED.matcher(masked).replaceAll("$1" + MASK);
        masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
        masked = XML_VALUE.matcher(masked).replaceAll("<$1>" + MASK);
        masked = SCHEME.matcher(masked).replaceAll("$1$2" + MASK);
        masked = JSON_WEB_TOKEN.matcher(masked).replaceAll(MASK);
        masked = CLOUD_KEY.matcher(masked).replaceAll(MASK);
        return USER_INFO.matcher(masked).replaceAll("$1" + MASK + "@");
    }

    /** By hand: an expression for what is quoted, with escapes in it, would need as much stack as the text is long. */
    private static String quotedValues(String text) {
        Matcher quote = QUOTE.matcher(text);
        StringBuilder masked = new StringBuilder(text.length());
        int kept = 0;
        while (quote.find(kept)) {
            masked.append(text, kept, quote.end()).append(MASK);
            kept = endOfQuoted(text, quote.end(), quote.group(1).charAt(0));
        }
        return kept == 0 ? text : masked.append(text, kept, text.length()).toString();
    }

    /** Where the closing quote stands; the end of the text when it was cut off before. */
    private static int endOfQuoted(String text, int start, char quote) {
        int end = start;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }
}
