package io.perfjunit.report.words;

import java.util.Comparator;

/**
 * The order in which people list names: numbers within them count by their value, so that {@code [2]} stands before {@code [10]}. Names
 * that differ in nothing but leading zeros stand in the order of their characters, so that only equal names are the same.
 */
public enum NaturalOrder implements Comparator<String> {
    /** The only one. */
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            boolean areNumbers = isDigit(a.charAt(i)) && isDigit(b.charAt(j));
            int endOfA = areNumbers ? endOfNumber(a, i) : i + 1;
            int endOfB = areNumbers ? endOfNumber(b, j) : j + 1;
            int order = areNumbers
                    ? byValue(a.substring(i, endOfA), b.substring(j, endOfB))
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = endOfA;
            j = endOfB;
        }
        int left = Integer.compare(a.length() - i, b.length() - j);
        return left == 0 ? a.compareTo(b) : left;
    }

    /** Digits of any number: without leading zeros the longer one is the larger. */
    private static int byValue(String a, String b) {
        String first = withoutZeros(a);
        String second = withoutZeros(b);
        return first.length() == second.length()
                ? first.compareTo(second)
                : Integer.compare(first.length(), second.length());
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
