package io.perfjunit.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.ExtremeSamples;
import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.StageFixture;
import io.perfjunit.report.json.RunMapper;
import io.perfjunit.report.json.SessionDocument;
import io.perfjunit.report.outline.BuildOutline;
import io.perfjunit.report.outline.RunOutline;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.sla.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownSummaryTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "io", "perfjunit", "report", "markdown", "summary.md");

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void usualLocale() {
        Locale.setDefault(usual);
    }

    /** After a change on purpose: {@code mvn test -Dgolden.update=true}, then look at the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ru", "tr", "ar-EG-u-nu-arab"})
    void theSummaryIsTheGoldenFileInEveryLocale(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        String summary = summary(
                Samples.met(),
                Samples.open(),
                Samples.staged(),
                Samples.sweep(),
                Samples.confirmed(),
                Samples.http(),
                Samples.broken().relaxed("perf.sla.scale=2: every latency limit doubled"),
                RunFixture.run()
                        .id("short")
                        .test("com.shop.ShortLoadTest", "twoSeconds", "[2] SMALL")
                        .load(8, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(100))
                        .budget(Samples.p(99.99, 500, "", Severity.FAIL)));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, summary);
        }
        assertThat(summary.lines()).containsExactlyElementsOf(Files.readAllLines(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void aRunThatWasMetButHasSomethingToBeKnownHasDetails() {
        assertThat(summary(Samples.met().noted("left 40 threads behind")))
                .contains("- **To be known before the figures are believed.**\n  - left 40 threads behind\n");
    }

    @Test
    void ofAHealthyGeneratorNothingIsSaidAndOfAStarvedOneWhatItMeans() {
        Sign wait = new Sign("run-queue wait", Unit.SHARE, 0.31, 0.1, 0.25).meaning("threads waited for a processor");
        assertThat(summary(Samples.met())).doesNotContain("The load generator");
        assertThat(summary(Samples.met().health(new GeneratorHealth(List.of(wait)))))
                .contains(
                        "- **The load generator was starved: response times may be its own.**\n"
                                + "  - run-queue wait: 31 %, unhealthy above 25 %. It means: threads waited for a processor.\n");
    }

    @Test
    void figuresBesideTheirTargetsAndHowFastCallsFeltAreTold() {
        assertThat(summary(Samples.met()
                        .budget(Samples.p(95, 20, "POST /orders", Severity.WARN))
                        .budget(Samples.p(95, 40, "POST /orders", Severity.FAIL))))
                .contains("Figures and targets:\n\n| State | Figure | Current | Target | Acceptable |")
                .containsPattern("\\| critical \\| `p95 · POST /orders` \\| .* ms \\| ≤ 20 ms \\| ≤ 40 ms \\| {2}\\| ");
        assertThat(summary(RunFixture.run().step("GET /search", 900, 20)))
                .contains("How fast it felt:\n\n| Band | Response times | Calls | Steps | Which |")
                .contains("| moderate | up to 2 s | ");
        assertThat(summary(Samples.met())).doesNotContain("Figures and targets", "How fast it felt");
    }

    @Test
    void whatIsLongStandsBehindAFold() {
        assertThat(summary(ExtremeSamples.crowded()))
                .contains("<details><summary>Figures and targets</summary>")
                .contains("<details><summary>Steps</summary>")
                .containsPattern("<details><summary>\\d+ budgets kept</summary>");
        assertThat(summary(Samples.broken())).contains("\nSteps:\n\n| Step |").doesNotContain("budgets kept</summary>");
    }

    @Test
    void whatStandsBelowWithItsFiguresIsNotToldAboveAsWell() {
        String summary = summary(Samples.sweep());
        assertThat(summary.split("Safe load: 100 users", -1)).hasSize(2);
        assertThat(summary.split("From 100 to 200 throughput falls", -1)).hasSize(2);
    }

    @Test
    void theHeadlineIsFollowedByHowTheOtherTestsStand() {
        assertThat(summary(
                        Samples.broken(),
                        Samples.met(),
                        Samples.met().id("again").test("a.B", "c", "")))
                .contains("\n\n1 of 3 load tests is broken. 2 met.\n\n");
        assertThat(summary(Samples.met())).contains("\n\nThe only load test keeps its promises.\n\n");
    }

    @Test
    void invocationsStandInTheOrderOfTheirNumbers() {
        RunFixture[] runs = IntStream.of(10, 2, 1)
                .mapToObj(i -> Samples.met().id("run-" + i).test("a.B", "c", "[" + i + "]"))
                .toArray(RunFixture[]::new);
        assertThat(summary(runs)).containsSubsequence("`B#c [1]`", "`B#c [2]`", "`B#c [10]`");
    }

    @Test
    void hostileTextStaysInItsCell() {
        for (String name : HostileNames.ALL) {
            String summary = summary(RunFixture.run()
                    .test(name, name, name)
                    .load(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(500))
                    .step(name, 5, 50)
                    .budget(Samples.p(95, 1, name, Severity.FAIL))
                    .budget(Samples.p(95, 1, "unknown " + name, Severity.FAIL))
                    .error(name, Outcome.ERROR, 2, new IllegalStateException(name))
                    .stage(StageFixture.users(name, 2, 2, 1, 1))
                    .stage(StageFixture.rate(name + " again", 2, 2, 1, 1))
                    .waiting(10)
                    .metric(MetricResult.count(name, MetricUnit.NUMBER, 1))
                    .over(name, 5)
                    .failing(0.5)
                    .slowAnswer(name, 1, 2, 200)
                    .after(RunFixture.run().budget(Samples.p(95, 1, name, Severity.FAIL)))
                    .relaxed(name)
                    .noted(name));
            assertThat(summary)
                    .as(name)
                    .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
            assertThat(summary).doesNotContain("##[", "##vso[");
            assertThat(summary.lines())
                    .as(name)
                    .noneMatch(line -> line.strip().startsWith("::"))
                    .allSatisfy(line -> assertThat(outsideCode(line))
                            .doesNotContainPattern("<(?!/?(details|summary|b|sub)>|!-- -->)")
                            .doesNotContain("](http"));
            assertThat(summary.lines().filter(line -> line.startsWith("|")))
                    .as(name)
                    .allSatisfy(line -> assertThat(cells(line)).isIn(4L, 5L, 6L, 7L, 8L, 9L, 10L));
        }
    }

    /** What a Markdown reader takes as prose: without code spans, escaped characters, and links in an HTML block. */
    private static String outsideCode(String line) {
        String markdown = line.startsWith("<details><summary>") ? line.replace("](", "") : line;
        return markdown.replaceAll("\\\\[\\\\`*_\\[\\]|~#!]", "").replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "");
    }

    private static long cells(String line) {
        return line.replace("\\|", "").chars().filter(c -> c == '|').count() - 1;
    }

    @Test
    void fiveHundredTestsStayBelowTheLimitOfAComment() {
        RunFixture[] runs = IntStream.range(0, 500)
                .mapToObj(i -> RunFixture.run()
                        .id("run-" + i)
                        .test("com.shop.LoadTest" + i, "x".repeat(100), "")
                        .load(1, Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(100))
                        .budget(Samples.p(50, 1, "", Severity.FAIL)))
                .toArray(RunFixture[]::new);
        assertThat(summary(runs))
                .hasSizeLessThan(65_000)
                .contains("500 of 500 load tests are broken.")
                .containsPattern("… and \\d+ more runs, see `index.html`")
                .containsPattern("… and \\d+ more tests, see `index.html`");
    }

    private static String summary(RunFixture... runs) {
        return MarkdownSummary.of(new BuildOutline(
                Stream.of(runs)
                        .map(run -> RunOutline.of(RunMapper.toDocument(run.build(), SESSION), "tests/a.html", 1, 1))
                        .toList(),
                List.of()));
    }
}
