package io.perfjunit.report.markdown;

import io.perfjunit.report.words.QuietLine;

/**
 * Text from outside where a code span cannot stand. In prose every character that Markdown or HTML could read as markup is escaped;
 * within an HTML block Markdown is not read (CommonMark 0.31, section 4.6), and a backslash would be seen.
 */
final class EscapedText {

    private static final String MARKDOWN = "\\`*_[]|~#!";

    private EscapedText() {}

    static String inProse(String text) {
        return escaped(text, MARKDOWN);
    }

    static String inHtml(String text) {
        return escaped(text, "");
    }

    private static String escaped(String text, String markup) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        QuietLine.of(text).codePoints().forEach(c -> append(escaped, c, markup));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c, String markup) {
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            // An empty comment keeps a mention from reaching its person.
            case '@' -> escaped.append("@<!-- -->");
            default -> {
                if (markup.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(c);
            }
        }
    }
}
