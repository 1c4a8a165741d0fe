package io.perfjunit.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of a text what must not stand in a message or report. */
final class Secrets {

    static final String MASK = "***";

    private static final String NAMES = "[\\w-]*(?:token|secret|passw(?:or)?d|pwd|api[_-]?key|session[_-]?id|jsessionid"
            + "|credentials?|authorization|signature)";
    private static final Pattern NAME = Pattern.compile("(?i)" + NAMES + "|(?:set-)?cookie2?");
    private static final Pattern HEADER =
            Pattern.compile("(?im)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\\s*:\\s*)[^\\r\\n\"]+");
    private static final Pattern QUOTED_VALUE = Pattern.compile(
            "(?i)([\"']?\\b(?:" + NAMES + "|(?:set-)?cookie)\\b[\"']?\\s*[:=]\\s*)([\"'])(?:\\\\.|(?!\\2).)*");
    private static final Pattern BARE_VALUE =
            Pattern.compile("(?i)\\b(" + NAMES + ")(\"?\\s*[:=]\\s*)[^\\s\"'&;,<>}\\]]+");
    private static final Pattern XML_VALUE = Pattern.compile("(?i)<(" + NAMES + ")>[^<]*");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic|digest)(\\s+)[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("\\beyJ[A-Za-z0-9_-]{6,}[A-Za-z0-9._-]*");
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s@\"]+@");

    private Secrets() {}

    /** True for names of headers, parameters and fields whose values are kept out of outputs. */
    static boolean isSecretName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The text with {@value #MASK} for every value that looks like a credential. */
    static String mask(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String masked = HEADER.matcher(text).replaceAll("$1$2" + MASK);
        masked = QUOTED_VALUE.matcher(masked).replaceAll("$1$2" + MASK);
        masked = BARE_VALUE.matcher(masked).replaceAll("$1$2" + MASK);
        masked = XML_VALUE.matcher(masked).replaceAll("<$1>" + MASK);
        masked = SCHEME.matcher(masked).replaceAll("$1$2" + MASK);
        masked = JSON_WEB_TOKEN.matcher(masked).replaceAll(MASK);
        return USER_INFO.matcher(masked).replaceAll("$1" + MASK + "@");
    }
}
