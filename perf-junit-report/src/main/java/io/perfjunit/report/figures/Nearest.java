package io.perfjunit.report.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant: the one with the fewest letters added, left out or exchanged. */
final class Nearest {

    private Nearest() {}

    /** Empty when all are so far away that none can have been meant. */
    static Optional<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(it -> distance(wanted, it.toLowerCase(Locale.ROOT))))
                .filter(it -> distance(wanted, it.toLowerCase(Locale.ROOT)) <= Math.max(2, it.length() / 2));
    }

    /** {@code ; the nearest that is known is …}, or nothing. */
    static String hint(String word, Collection<String> known) {
        return to(word, known).map(it -> "; the nearest that is known is " + it).orElse("");
    }

    /** V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals", 1966. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int k = 0; k < above.length; k++) {
            above[k] = k;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int k = 1; k < row.length; k++) {
                int exchanged = above[k - 1] + (from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1);
                row[k] = Math.min(exchanged, 1 + Math.min(above[k], row[k - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
