package io.perfjunit.report.html;

import java.util.ArrayList;
import java.util.List;

/** Where a name that is too long for its line is broken: behind the class of a test, and not within a word of its method. */
final class Breaks {

    private static final char END_OF_CLASS = '#';

    private Breaks() {}

    /** A piece of a text that stands on one line if there is room. */
    record Part(String text, boolean isFirst) {}

    static List<Part> in(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(END_OF_CLASS);
                end >= 0 && end + 1 < text.length();
                end = text.indexOf(END_OF_CLASS, from)) {
            parts.add(new Part(text.substring(from, end + 1), from == 0));
            from = end + 1;
        }
        parts.add(new Part(text.substring(from), from == 0));
        return parts;
    }
}
