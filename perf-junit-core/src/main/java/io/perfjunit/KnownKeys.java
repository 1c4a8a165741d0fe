package io.perfjunit;

import io.perfjunit.run.TestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds keys under {@code perf.*} that nothing reads, and the known key that was most likely meant. */
final class KnownKeys {

    private static final int FARTHEST = 3;
    private static final List<String> GENERAL = Stream.of(
                    PerfKeys.GENERAL.stream(),
                    PerfKeys.HTTP.stream(),
                    PerfKeys.LOAD_ATTRIBUTES.stream().map(attribute -> PerfKeys.PREFIX + attribute))
            .flatMap(Function.identity())
            .toList();
    private static final List<String> ATTRIBUTES = Stream.of(
                    PerfKeys.LOAD_ATTRIBUTES.stream(),
                    PerfKeys.SLA_ATTRIBUTES.stream(),
                    PerfKeys.CAPACITY_ATTRIBUTES.stream().map(attribute -> CapacityAttributes.PREFIX + attribute))
            .flatMap(Function.identity())
            .toList();

    private KnownKeys() {}

    /**
     * A sentence about every key that is not known.
     *
     * @param keys those that somebody has set
     * @param test the test that is about to run
     * @param loadTests names of all load tests of its class
     */
    static List<String> complaints(Iterable<String> keys, TestName test, List<String> loadTests) {
        List<String> complaints = new ArrayList<>();
        keys.forEach(key -> complaint(key, test, loadTests).ifPresent(complaints::add));
        return complaints;
    }

    private static Optional<String> complaint(String key, TestName test, List<String> loadTests) {
        if (!key.startsWith(PerfKeys.PREFIX) || GENERAL.contains(key)) {
            return Optional.empty();
        }
        if (!key.startsWith(PerfKeys.TEST_PREFIX)) {
            return Optional.of(unknown(key, key, GENERAL));
        }
        Optional<TestKey> parsed = TestKey.parse(key);
        return parsed.isEmpty()
                ? Optional.of("unknown key " + key + ": keys of a test look like " + PerfKeys.TEST_PREFIX
                        + "ShopLoadTest#shop.users")
                : complaint(key, parsed.get(), test, loadTests);
    }

    private static Optional<String> complaint(String text, TestKey key, TestName test, List<String> loadTests) {
        if (!ATTRIBUTES.contains(key.attribute())) {
            return Optional.of(unknown(text, key.attribute(), ATTRIBUTES));
        }
        if (!key.step().isEmpty() && !PerfKeys.SLA_ATTRIBUTES.contains(key.attribute())) {
            return Optional.of("unknown key " + text + "; a step has limits only, " + key.attribute()
                    + " belongs to the test as a whole");
        }
        // Of other classes nobody knows here which tests they have.
        return !key.isAboutClassOf(test) || loadTests.contains(key.methodName())
                ? Optional.empty()
                : Optional.of(unknown(text, key.methodName(), loadTests));
    }

    private static String unknown(String key, String part, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(part, candidate)))
                .orElseThrow();
        String hint = distance(part, nearest) <= FARTHEST
                ? "did you mean " + nearest + "?"
                : "known are " + String.join(", ", worthTelling(key, known));
        return "unknown key " + key + "; " + hint;
    }

    /** Keys of calls over HTTP help only those who meant one. */
    private static List<String> worthTelling(String key, List<String> known) {
        boolean isHttp = key.startsWith(PerfKeys.PREFIX + "http");
        return known.stream()
                .filter(candidate -> PerfKeys.HTTP.contains(candidate) == isHttp)
                .toList();
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
