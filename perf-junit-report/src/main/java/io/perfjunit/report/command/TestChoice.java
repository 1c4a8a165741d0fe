package io.perfjunit.report.command;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.words.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a test, or several. */
final class TestChoice {

    private static final int MOST_NAMES = 12;

    @Option(
            names = "--test",
            paramLabel = "TEXT",
            description = "Only tests with this text in their name, such as ShopLoadTest#shop.")
    private @Nullable String text;

    /** Those of {@code runs} that were asked for. @throws CommandFailure if there is none */
    List<RunDocument> of(List<RunDocument> runs) {
        return text == null ? runs : of(runs, text);
    }

    /** Those of {@code runs} whose test has {@code text} in its name. @throws CommandFailure if there is none */
    static List<RunDocument> of(List<RunDocument> runs, String text) {
        List<RunDocument> chosen =
                runs.stream().filter(run -> isNamed(run, text)).toList();
        if (chosen.isEmpty()) {
            throw CommandFailure.wrongUse("No test has \"" + text + "\" in its name. There are: " + names(runs) + ".");
        }
        return chosen;
    }

    private static boolean isNamed(RunDocument run, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return run.test().key().toLowerCase(Locale.ROOT).contains(wanted)
                || run.test().title().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The names of all tests, each once. */
    static String names(List<RunDocument> runs) {
        List<String> names = runs.stream()
                .map(run -> VisibleText.line(run.test().title()))
                .distinct()
                .toList();
        String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? listed + " and " + (names.size() - MOST_NAMES) + " more" : listed;
    }
}
