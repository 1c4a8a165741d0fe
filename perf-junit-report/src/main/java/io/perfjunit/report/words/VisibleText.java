package io.perfjunit.report.words;

import java.util.Locale;

/**
 * Text from outside as a reader should see it: characters that steer a terminal or turn the direction of writing are shown as
 * marks instead of taking effect.
 */
public final class VisibleText {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;

    private VisibleText() {}

    /** The text with line breaks and tabs kept. */
    public static String of(String text) {
        return visible(text, true);
    }

    /** The text as one line. */
    public static String line(String text) {
        return visible(text, false);
    }

    private static String visible(String text, boolean keepsLines) {
        return isPlain(text) ? text : marked(text, keepsLines);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= DELETE) {
                return false;
            }
        }
        return true;
    }

    private static String marked(String text, boolean keepsLines) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c, keepsLines));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c, boolean keepsLines) {
        if (c == '\n' || c == '\t') {
            visible.append(keepsLines ? (char) c : ' ');
        } else if (c < ' ') {
            visible.append((char) (CONTROL_PICTURES + c));
        } else if (c == DELETE) {
            visible.append((char) DELETE_PICTURE);
        } else if (steers(c)) {
            visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
        } else {
            visible.appendCodePoint(c);
        }
    }

    /** C1 controls, direction marks, line and paragraph separators, the byte order mark, and characters that are none. */
    private static boolean steers(int c) {
        return (c >= 0x80 && c < 0xa0)
                || c == 0x061c
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff
                || (c & 0xfffe) == 0xfffe;
    }
}
