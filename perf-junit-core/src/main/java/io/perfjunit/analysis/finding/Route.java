package io.perfjunit.analysis.finding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a step as people read it: where it begins, and the words of its last part. {@code GET /api/label-schemas} begins with
 * {@code get /api} and ends with {@code label}, {@code schemas}.
 *
 * @param beginning method and path up to the last slash, in lower case
 * @param last words of the last part, in lower case; empty where that stands for a value, such as {@code {id}}
 */
record Route(String beginning, List<String> last) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern VALUE = Pattern.compile("\\{.*|\\d+");

    static Route of(String name) {
        String path = name.replaceAll("/+$", "");
        int slash = path.lastIndexOf('/');
        String last = path.substring(slash + 1);
        return new Route(
                path.substring(0, Math.max(0, slash)).toLowerCase(Locale.ROOT),
                VALUE.matcher(last).matches() ? List.of() : words(last));
    }

    /** The words of a name, without what stands between them, in lower case. */
    static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** True when this is at the same place and begins or ends with all words of another, and has more. */
    boolean isLongerNameOf(Route other) {
        int more = last.size() - other.last.size();
        return beginning.equals(other.beginning)
                && !other.last.isEmpty()
                && more > 0
                && Stream.of(last.subList(0, other.last.size()), last.subList(more, last.size()))
                        .anyMatch(other.last::equals);
    }
}
