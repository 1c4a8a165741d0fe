package io.perfjunit.run;

import java.util.regex.Pattern;

/**
 * Makes text of unknown origin fit for one line of a console: no control characters, no tricks with direction, not too long, and
 * nothing that a CI system obeys. GitHub looks for {@code ::command::} where a line begins, blanks aside, and GitHub and Azure for
 * {@code ##[command]} and {@code ##vso[command]} anywhere in it.
 */
public final class PlainText {

    private static final Pattern COMMAND = Pattern.compile("^:(?=:)|##(?=(vso)?\\[)");

    private PlainText() {}

    /** One line of at most {@code longest} characters. */
    public static String oneLine(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> line.append(isHarmless(point) ? Character.toString(point) : " "));
        String clean = quiet(line.toString().replaceAll(" {2,}", " ").strip());
        if (clean.length() <= longest) {
            return clean;
        }
        // Not through the middle of a character outside the basic plane, such as an emoji.
        int end = Character.isHighSurrogate(clean.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return clean.substring(0, end).stripTrailing() + "…";
    }

    private static String quiet(String line) {
        return COMMAND.matcher(line).replaceAll(found -> found.group().startsWith(":") ? ": " : "# #");
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
