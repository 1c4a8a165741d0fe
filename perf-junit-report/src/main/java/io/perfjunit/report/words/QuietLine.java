package io.perfjunit.report.words;

import java.util.regex.Pattern;

/**
 * Text from outside as one line that no CI system obeys when it is printed to its log: GitHub and Azure look for commands such
 * as {@code ##[error]} and {@code ##vso[…]} anywhere in a line. The other form, two colons, counts only at the start of a line, where
 * no text from outside stands.
 */
public final class QuietLine {

    private static final Pattern COMMAND = Pattern.compile("##(?=(vso)?\\[)");

    private QuietLine() {}

    /** The text as one line. */
    public static String of(String text) {
        return COMMAND.matcher(VisibleText.line(text)).replaceAll("# #");
    }
}
