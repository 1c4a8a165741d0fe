package io.perfjunit.report.markdown;

import io.perfjunit.report.words.VisibleText;
import java.util.regex.Pattern;

/**
 * Text from outside as one line that no CI system obeys when a summary is printed to its log: GitHub and Azure look for commands such
 * as {@code ##[error]} and {@code ##vso[…]} anywhere in a line. The other form, two colons, counts only at the start of a line, where
 * no text from outside stands.
 */
final class QuietLine {

    private static final Pattern COMMAND = Pattern.compile("##(?=(vso)?\\[)");

    private QuietLine() {}

    static String of(String text) {
        return COMMAND.matcher(VisibleText.line(text)).replaceAll("# #");
    }
}
