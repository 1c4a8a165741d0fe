package io.perfjunit.http;

import java.util.regex.Pattern;

/** A long run of letters and digits that no person has thought up, such as a ULID or 16 bytes in base64. */
final class RandomId {

    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_-]+={0,2}");
    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w.-]+");
    private static final int SHORTEST = 16;
    private static final int SHORTEST_OF_ONE_CASE = 20;

    /**
     * In chance text of upper case, lower case and digits, 62 % of all neighbours are of another kind; in words strung together,
     * such as {@code getCustomerOrdersV2}, about a third are.
     */
    private static final double LEAST_CHANGES = 0.42;

    private static final int FEWEST_DIGITS_OF_ONE_CASE = 3;

    private RandomId() {}

    static boolean looksLike(String segment) {
        if (JSON_WEB_TOKEN.matcher(segment).matches()) {
            return true;
        }
        if (segment.length() < SHORTEST || !ALPHABET.matcher(segment).matches()) {
            return false;
        }
        long digits = segment.chars().filter(c -> kind(c) == '0').count();
        boolean isOneWord = segment.chars().allMatch(c -> kind(c) != '-');
        return digits > 0
                && (changes(segment) >= LEAST_CHANGES * (segment.length() - 1)
                        || (isOneWord
                                && segment.length() >= SHORTEST_OF_ONE_CASE
                                && digits >= FEWEST_DIGITS_OF_ONE_CASE));
    }

    private static int changes(String segment) {
        int changes = 0;
        for (int i = 1; i < segment.length(); i++) {
            char before = kind(segment.charAt(i - 1));
            char after = kind(segment.charAt(i));
            changes += before != after && before != '-' && after != '-' ? 1 : 0;
        }
        return changes;
    }

    private static char kind(int c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        if (c >= 'a' && c <= 'z') {
            return 'a';
        }
        return c >= 'A' && c <= 'Z' ? 'A' : '-';
    }
}
