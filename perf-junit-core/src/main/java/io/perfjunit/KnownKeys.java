package io.perfjunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds keys under {@code perf.*} that nothing reads, and the known key that was most likely meant. */
final class KnownKeys {

    private static final int FARTHEST = 3;
    private static final List<String> GENERAL = Stream.concat(
                    Stream.of(PerfKeys.REPORT_DIR, PerfKeys.CONSOLE),
                    PerfKeys.LOAD_ATTRIBUTES.stream().map(attribute -> PerfKeys.PREFIX + attribute))
            .toList();
    private static final List<String> ATTRIBUTES = Stream.concat(
                    PerfKeys.LOAD_ATTRIBUTES.stream(), PerfKeys.SLA_ATTRIBUTES.stream())
            .toList();

    private KnownKeys() {}

    /** A sentence about every key that is not known. */
    static List<String> complaints(Iterable<String> keys) {
        List<String> complaints = new ArrayList<>();
        keys.forEach(key -> complaint(key).ifPresent(complaints::add));
        return complaints;
    }

    private static Optional<String> complaint(String key) {
        if (!key.startsWith(PerfKeys.PREFIX) || GENERAL.contains(key)) {
            return Optional.empty();
        }
        return key.startsWith(PerfKeys.TEST_PREFIX) ? complaintOfTest(key) : Optional.of(unknown(key, key, GENERAL));
    }

    private static Optional<String> complaintOfTest(String key) {
        int hash = key.indexOf('#');
        int dot = Math.max(key.lastIndexOf('.'), key.lastIndexOf("].") + 1);
        if (hash < 0 || dot < hash) {
            return Optional.of("unknown key " + key + ": keys of a test look like " + PerfKeys.TEST_PREFIX
                    + "ShopLoadTest#shop.users");
        }
        String attribute = key.substring(dot + 1);
        return ATTRIBUTES.contains(attribute) ? Optional.empty() : Optional.of(unknown(key, attribute, ATTRIBUTES));
    }

    private static String unknown(String key, String part, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(part, candidate)))
                .orElseThrow();
        String hint = distance(part, nearest) <= FARTHEST
                ? "did you mean " + nearest + "?"
                : "known are " + String.join(", ", known);
        return "unknown key " + key + "; " + hint;
    }

    /** Number of letters to insert, leave out or change (V. I. Levenshtein, 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
