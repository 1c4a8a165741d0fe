package io.perfjunit.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a developer reads of a run, word for word, under several default locales. The texts lie in {@code src/test/resources}; after a
 * change on purpose {@code -Dgolden.write=true} writes them anew, and the difference is to be read before it is committed.
 */
class RunTextTests {

    private static final Optional<Path> REPORT = Optional.of(Path.of("target", "perf-report", "index.html"));

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    static Stream<Arguments> everyRunUnderEveryLocale() {
        return Stream.of(Runs.values())
                .flatMap(run -> Stream.of("und", "ru", "tr", "ar-EG-u-nu-arab").map(tag -> Arguments.of(run, tag)));
    }

    @ParameterizedTest
    @MethodSource("everyRunUnderEveryLocale")
    void theTextsOfARunAreThoseThatWereAgreed(Runs example, String locale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        String text = textOf(example.run());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(
                    Files.createDirectories(Path.of("src/test/resources/io/perfjunit/run"))
                            .resolve(fileOf(example)),
                    text);
        }
        assertThat(text).isEqualTo(agreed(example));
    }

    @ParameterizedTest
    @MethodSource("everyRunUnderEveryLocale")
    void theFirstLineIsTheVerdictAndNamesTheTest(Runs example, String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        PerfRun run = example.run();
        String first = new FailureMessage(run).text(REPORT).lines().findFirst().orElseThrow();
        assertThat(first).matches("SLA (met|broken: .+|undecided: .+) · OrderLoadTest#ordersSeats.*");
        assertThat(new RunSummary(run).lines(REPORT).get(0))
                .matches(
                        "OrderLoadTest#ordersSeats.*: (MET|BROKEN|INCONCLUSIVE|STOPPED).* · (20 users|10 users, 200/s|100/s|1, .* 32 users) · .*");
    }

    @Test
    void namesFromElsewhereNeitherBreakALineNorReachTheTerminalAsCommands() {
        PerfRun run = Runs.HOSTILE_NAMES.run();
        String message = new FailureMessage(run).text(REPORT);
        List<String> lines = new RunSummary(run).lines(REPORT);
        assertThat(message + String.join("\n", lines))
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|[\u202A-\u202E\u2066-\u2069\u2028\u2029]");
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(message.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(700));
        assertThat(message.lines().count()).as("one line per fact").isEqualTo(11);
    }

    @Test
    void withoutAReportNoneIsNamed() {
        PerfRun run = Runs.NOT_REACHED.run();
        assertThat(new FailureMessage(run).text(Optional.empty())).doesNotContainIgnoringCase("report");
        assertThat(new RunSummary(run).lines(Optional.empty())).noneMatch(line -> line.contains("report"));
    }

    private static String textOf(PerfRun run) {
        return "=== failure\n" + new FailureMessage(run).text(REPORT).replace('\\', '/') + "\n=== console\n"
                + String.join("\n", new RunSummary(run).lines(REPORT)).replace('\\', '/') + "\n";
    }

    private static String fileOf(Runs example) {
        return example.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    private static String agreed(Runs example) {
        try (InputStream file = RunTextTests.class.getResourceAsStream(fileOf(example))) {
            assertThat(file).as(fileOf(example)).isNotNull();
            return new String(file.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
