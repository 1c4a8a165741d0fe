package io.perfjunit.report.figures;

import io.perfjunit.report.words.VisibleText;

/** A file of figures that cannot be believed. The message names file, line, column, value and rule. */
public final class UnreadableFiguresException extends Exception {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 80;

    private UnreadableFiguresException(String message) {
        super(message);
    }

    static UnreadableFiguresException of(String file, String rule) {
        return new UnreadableFiguresException(VisibleText.line(file) + ": " + rule);
    }

    static UnreadableFiguresException at(String file, long line, String rule) {
        return new UnreadableFiguresException(VisibleText.line(file) + " line " + line + ": " + rule);
    }

    /** Text of the file as a message quotes it. */
    static String quoted(String text) {
        String line = VisibleText.line(text);
        boolean isLong = line.codePointCount(0, line.length()) > LONGEST;
        return '"' + (isLong ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line) + '"';
    }
}
