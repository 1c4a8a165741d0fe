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
        if (!type.isEmpty() && !TEXT.matcher(type).matches()) {
            return "(" + answer.bytes().length + " bytes of " + type + ")";
        }
        return of(answer.body());
    }

    /** Masks before it shortens: half a secret would be hard to recognise. */
    static String of(String body) {
        String start = body.substring(0, Math.min(body.length(), LOOKED_AT));
        String line = BLANKS.matcher(Secrets.mask(start)).replaceAll(" ").strip();
        String shown = CONTROLS.matcher(line).replaceAll("�");
        if (shown.length() <= LONGEST && body.length() <= LOOKED_AT) {
            return shown;
        }
        return shown.substring(0, Math.min(shown.length(), LONGEST)) + "… (" + body.length() + " characters)";
    }
}
