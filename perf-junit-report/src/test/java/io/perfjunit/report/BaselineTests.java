package io.perfjunit.report;

import static io.perfjunit.report.BuildFixture.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.json.RunDocument;
import io.perfjunit.report.json.RunJson;
import io.perfjunit.result.EndReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are kept on purpose. */
class BaselineTests {

    private static final Instant FIRST = Instant.now().minus(Duration.ofHours(2));
    private static final Instant SECOND = FIRST.plus(Duration.ofHours(1));

    @TempDir
    Path root;

    private final BuildFixture builds = new BuildFixture();

    private void build(String name, Instant start, boolean updates, RunFixture... runs) {
        Map<String, String> settings = new HashMap<>(Map.of(
                ReportListener.DIRECTORY_KEY, root.resolve(name).toString(),
                ReportListener.BASELINE_DIRECTORY_KEY, kept().toString()));
        if (updates) {
            settings.put(ReportListener.BASELINE_KEY, "update");
        }
        builds.build(name, start, settings, runs);
    }

    private Path kept() {
        return root.resolve("src/test/perf-baselines");
    }

    private List<Path> files(Path folder) throws Exception {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private String index(String build) throws Exception {
        return Files.readString(root.resolve(build).resolve("index.html"));
    }

    private String page(String build) throws Exception {
        return Files.readString(files(root.resolve(build).resolve("tests")).get(0));
    }

    @Test
    void withoutOneNothingIsKeptAndNothingIsSaid() throws Exception {
        build("one", FIRST, false, shop(20));
        assertThat(kept()).doesNotExist();
        assertThat(index("one")).doesNotContainIgnoringCase("baseline of").doesNotContain("Since the baseline");
        assertThat(root.resolve("one/summary.md")).content().doesNotContain("baseline");
        assertThat(page("one")).doesNotContain("the baseline", ">baseline<");
    }

    @Test
    void laterRunsAreToldWhatHasChangedSinceItEverywhere() throws Exception {
        build("one", FIRST, true, shop(20));
        build("two", SECOND, false, shop(60));
        assertThat(index("two"))
                .contains("The baseline is of ", "commit 4f1c09e2b7", "<th scope=\"col\">Since the baseline</th>")
                .containsPattern("<span class=\"change\">p95 \\+\\d+ %</span>")
                .containsPattern("<span class=\"change\">throughput [−±+]\\d+ %</span>");
        assertThat(root.resolve("two/summary.md"))
                .content()
                .contains("The baseline is of ", "| Since the baseline |")
                .containsPattern("\\| p95 \\+\\d+ %, throughput [−±+]\\d+ % \\|");
        assertThat(page("two"))
                .containsPattern("<li>Since the baseline of [^<]+: p95 \\+\\d+ %, throughput [−±+]\\d+ %\\.</li>")
                .contains("class=\"s-baseline\"", "<th scope=\"col\">baseline</th>");
        assertThat(builds.printed()).isEmpty();
    }

    @Test
    void aBuildThatReplacesItIsStillComparedWithTheOldOne() throws Exception {
        build("one", FIRST, true, shop(20));
        build("two", SECOND, true, shop(60));
        assertThat(index("two")).containsPattern("p95 \\+\\d+ %");
        build("three", SECOND.plusSeconds(600), false, shop(60));
        assertThat(index("three")).contains("p95 ±0 %");
    }

    @Test
    void itIsADocumentForReviewersWithoutATimeSeriesAndWithoutABaselineOfItsOwn() throws Exception {
        build("one", FIRST, true, shop(20));
        build("two", SECOND, true, shop(20), shop(30));
        assertThat(files(kept())).hasSize(1);
        Path file = files(kept()).get(0);
        assertThat(file.getFileName().toString()).matches("shoploadtest-shop-[0-9a-f]{12}\\.json");
        RunDocument run = RunJson.read(file);
        assertThat(run.id()).as("of several attempts the last").isEqualTo("two1");
        assertThat(run.intervals()).isEmpty();
        assertThat(run.baseline()).isNull();
        assertThat(run.steps()).hasSize(1);
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(100);
    }

    @Test
    void whatIsMadeAgainFromTheRunsTellsItToo() throws Exception {
        build("one", FIRST, true, shop(20));
        build("two", SECOND, false, shop(60));
        Files.delete(files(kept()).get(0));
        new KeptReport(root.resolve("two")).remake();
        assertThat(index("two")).containsPattern("p95 \\+\\d+ %");
        assertThat(page("two")).contains("class=\"s-baseline\"");
    }

    @Test
    void runsOfAnotherLoadAreNotCompared() throws Exception {
        build("one", FIRST, true, shop(20));
        build("two", SECOND, false, shop(20).load(8, Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(500)));
        assertThat(index("two")).contains("baseline: 4 users · 5 s").doesNotContain("class=\"change\"");
        assertThat(page("two"))
                .contains("nothing can be compared (baseline: 4 users · 5 s)")
                .doesNotContain("class=\"s-baseline\"");
    }

    @Test
    void aLoadThatEndedEarlyLeavesWhatWasKept() throws Exception {
        build("one", FIRST, true, shop(20));
        byte[] before = Files.readAllBytes(files(kept()).get(0));
        build("two", SECOND, true, shop(60).end(EndReason.INTERRUPTED));
        assertThat(files(kept()).get(0)).hasBinaryContent(before);
        assertThat(builds.printed())
                .contains("perf-junit: no baseline was made of ShopLoadTest#shop: its load ended early,"
                        + " had no success, or was a smoke test");
    }

    @Test
    void aSmokeTestLeavesWhatWasKept() throws Exception {
        build("one", FIRST, true, shop(20).setting("perf.mode", "smoke", "-Dperf.mode"));
        assertThat(kept()).doesNotExist();
        assertThat(builds.printed()).contains("was a smoke test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":\"perf-junit-run\",\"schemaVers",
                "",
                "[]",
                "{\"schema\":\"perf-junit-run\",\"schemaVersion\":9}"
            })
    void oneThatCannotBeReadIsToldAndTheReportIsThere(String torn) throws Exception {
        build("one", FIRST, true, shop(20));
        Files.writeString(files(kept()).get(0), torn);
        build("two", SECOND, false, shop(60));
        assertThat(builds.printed())
                .contains("perf-junit: the baseline of ShopLoadTest#shop cannot be read: ")
                .endsWith("no verdict depends on it" + System.lineSeparator());
        assertThat(index("two")).contains("ShopLoadTest#").doesNotContain("Since the baseline");
    }

    @Test
    void oneThatCannotBeWrittenIsToldAndTheReportIsThere() throws Exception {
        Files.createDirectories(kept().getParent());
        Files.writeString(kept(), "no folder");
        build("one", FIRST, true, shop(20));
        assertThat(builds.printed())
                .startsWith("perf-junit: the baseline of ShopLoadTest#shop was not kept: FileAlreadyExistsException: ")
                .endsWith("; no verdict depends on it" + System.lineSeparator());
        assertThat(index("one")).contains("ShopLoadTest#");
    }

    /** As after a timeout of JUnit. */
    @Test
    void aThreadThatIsToldToStopStillTellsIt() throws Exception {
        build("one", FIRST, true, shop(20));
        Thread.currentThread().interrupt();
        build("two", SECOND, true, shop(60));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(index("two")).containsPattern("p95 \\+\\d+ %");
        assertThat(RunJson.read(files(kept()).get(0)).id()).isEqualTo("two0");
        assertThat(builds.printed()).isEmpty();
    }

    @Test
    void noNameOfATestLeavesTheFolder() throws Exception {
        for (String hostile : List.of("../../up", "/etc/x", "a\u0000b", "<script>", "con", "x".repeat(300))) {
            build("one", FIRST, true, shop(20).test("com.shop." + hostile, hostile, hostile));
        }
        assertThat(files(kept())).hasSize(6);
        assertThat(files(root))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("one", "src");
    }

    @Test
    void theUsualFolderIsBesideTheTests() throws Exception {
        assertThat(ReportLocation.baselines(key -> Optional.empty(), root).folder())
                .isEqualTo(root.resolve("perf-baselines"));
        Files.createDirectories(root.resolve("src/test"));
        assertThat(ReportLocation.baselines(key -> Optional.empty(), root).folder())
                .isEqualTo(root.resolve("src/test/perf-baselines"));
    }
}
