package io.perfjunit.report.markdown;

import io.perfjunit.report.words.VisibleText;

/** Text from outside in the middle of prose or within HTML: every character that Markdown or HTML could read as markup is escaped. */
final class EscapedText {

    private static final String MARKDOWN = "\\`*_{}[]()#+-.!|~:";

    private EscapedText() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        VisibleText.line(text).codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            // An empty comment keeps a mention from reaching its person.
            case '@' -> escaped.append("@<!-- -->");
            default -> {
                if (MARKDOWN.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(c);
            }
        }
    }
}
