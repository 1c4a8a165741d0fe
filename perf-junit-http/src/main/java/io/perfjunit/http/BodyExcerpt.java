package io.perfjunit.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a message shows of an answer's body: one line, masked and short. */
final class BodyExcerpt {

    /** Characters shown. */
    static final int LONGEST = 200;

    /** Characters looked at, so that a long body costs no more than a short one. */
    private static final int LOOKED_AT = 4_000;

    private static final Pattern TEXT =
            Pattern.compile("text/.*|.*(json|xml|javascript|x-www-form-urlencoded|yaml|graphql).*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private BodyExcerpt() {}

    static String of(HttpAnswer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (answer.bytes().length == 0) {
            return "(empty)";
        }
        if (!type.isEmpty() && !isText(type)) {
            return "(" + answer.bytes().length + " bytes of " + type + ")";
        }
        return of(answer.body());
    }

    /** Whether a media type, in small letters, is one that people can read. */
    static boolean isText(String type) {
        return TEXT.matcher(type).matches();
    }

    /** Masked, and as one line. */
    static String oneLine(String text) {
        String line = BLANKS.matcher(Secrets.mask(text)).replaceAll(" ").strip();
        return CONTROLS.matcher(line).replaceAll("�");
    }

    /** Masks before it shortens: half a secret would be hard to recognise. */
    static String of(String body) {
        String shown = oneLine(body.substring(0, Math.min(body.length(), LOOKED_AT)));
        if (shown.length() <= LONGEST && body.length() <= LOOKED_AT) {
            return shown;
        }
        return shown.substring(0, Math.min(shown.length(), LONGEST)) + "… (" + body.length() + " characters)";
    }
}
