package io.perfjunit.report.markdown;

import io.perfjunit.report.words.QuietLine;

/**
 * Text from outside as a code span: in there Markdown knows no links, no mentions, no HTML and no emphasis. The fence is longer than
 * any run of backticks in the text (CommonMark 0.31, section 6.1); pipes are escaped because a table cell is cut before its spans are
 * read (GFM, section 4.10).
 */
final class CodeSpan {

    private static final int LONGEST = 300;

    private CodeSpan() {}

    static String of(String text) {
        String line = QuietLine.of(text).strip();
        if (line.isEmpty()) {
            return "–";
        }
        String shortened = line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
        String fence = "`".repeat(longestRun(shortened) + 1);
        String rim = shortened.startsWith("`") || shortened.endsWith("`") ? " " : "";
        return fence + rim + shortened.replace("|", "\\|") + rim + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
