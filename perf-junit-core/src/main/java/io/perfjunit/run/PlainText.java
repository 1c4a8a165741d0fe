package io.perfjunit.run;

/** Makes text of unknown origin fit for one line of a console: no control characters, no tricks with direction, not too long. */
public final class PlainText {

    private PlainText() {}

    /** One line of at most {@code longest} characters. */
    public static String oneLine(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> line.append(isHarmless(point) ? Character.toString(point) : " "));
        String clean = line.toString().replaceAll(" {2,}", " ").strip();
        if (clean.length() <= longest) {
            return clean;
        }
        // Not through the middle of a character outside the basic plane, such as an emoji.
        int end = Character.isHighSurrogate(clean.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return clean.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
