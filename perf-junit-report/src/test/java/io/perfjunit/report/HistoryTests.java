package io.perfjunit.report;

import static io.perfjunit.report.BuildFixture.shop;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.report.json.HistoryDocument;
import io.perfjunit.report.json.HistoryJson;
import io.perfjunit.report.json.PastRunDocument;
import io.perfjunit.report.json.RunMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report remembers of the builds before. */
class HistoryTests {

    private static final Instant FIRST = Instant.now().minus(Duration.ofHours(2));

    @TempDir
    Path root;

    private final BuildFixture builds = new BuildFixture();

    private void build(String name, Instant start, RunFixture... runs) {
        build(name, start, Map.of(ReportListener.DIRECTORY_KEY, root.toString()), runs);
    }

    private void build(String name, Instant start, Map<String, String> settings, RunFixture... runs) {
        builds.build(name, start, settings, runs);
    }

    private String index() throws Exception {
        return Files.readString(root.resolve("index.html"));
    }

    @Test
    void theFirstBuildHasNothingToCompareWith() throws Exception {
        build("one", FIRST, shop(20));
        assertThat(index()).doesNotContain("since the last build");
        assertThat(root.resolve("summary.md")).content().doesNotContain("since the last build");
        assertThat(root.resolve("history.json")).exists();
    }

    @Test
    void theNextBuildTellsWhatHasChangedThoughTheOldRunsAreGone() throws Exception {
        build("one", FIRST, shop(20));
        build("two", Instant.now(), shop(200));
        assertThat(index())
                .contains("since the last build", "commit 4f1c09e2b7")
                .contains("was ✓ MET")
                .containsPattern("<small>(\\+\\d+ %|\\d+ times)</small>")
                .containsPattern("<small>[−±]\\d+ %</small>");
        assertThat(root.resolve("summary.md")).content().containsPattern("ms \\((\\+\\d+ %|\\d+ times)\\) \\|");
    }

    @Test
    void anEarlierAttemptOfTheSameBuildIsNotTheLastBuild() throws Exception {
        build("one", FIRST, shop(20));
        build("two", Instant.now(), shop(200), shop(20));
        assertThat(index()).contains("run 1 of 2", "was ✓ MET");
        HistoryDocument history = HistoryJson.read(Files.readAllBytes(root.resolve("history.json")));
        assertThat(history.runs()).extracting(PastRunDocument::id).containsExactly("two1", "one0");
    }

    @Test
    void runsOfAnotherLoadAreNotCompared() throws Exception {
        build("one", FIRST, shop(20));
        build("two", Instant.now(), shop(20).load(8, Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(500)));
        assertThat(index()).contains("last run: 4 users · 5 s").doesNotContainPattern("<small>[+−±]\\d+ %</small>");
    }

    @Test
    void aFolderOfItsOwnOutlivesTheReport() throws Exception {
        Path kept = root.resolve("kept");
        Path report = root.resolve("target");
        Map<String, String> settings =
                Map.of(ReportListener.DIRECTORY_KEY, report.toString(), ReportListener.HISTORY_KEY, kept.toString());
        build("one", FIRST, settings, shop(20));
        Files.move(report, root.resolve("cleaned"));
        build("two", Instant.now(), settings, shop(200));
        assertThat(report.resolve("index.html")).content().contains("since the last build");
        assertThat(kept.resolve("history.json")).exists();
        assertThat(report.resolve("history.json")).doesNotExist();
    }

    @Test
    void aTornHistoryIsBegunAnew() throws Exception {
        Files.writeString(root.resolve("history.json"), "{\"schema\":\"perf-junit-hist");
        build("one", FIRST, shop(20));
        build("two", Instant.now(), shop(20));
        assertThat(index()).contains("since the last build");
        assertThat(builds.printed()).isEmpty();
    }

    @Test
    void aHistoryOfALaterVersionIsLeftAloneAndNamed() throws Exception {
        String later = "{\"schema\":\"perf-junit-history\",\"schemaVersion\":9,\"runs\":[{\"new\":1}]}";
        Files.writeString(root.resolve("history.json"), later);
        build("one", FIRST, shop(20));
        assertThat(root.resolve("history.json")).hasContent(later);
        assertThat(index()).contains("The only load test keeps its promises.");
        assertThat(builds.printed()).contains("history.json", "schema version 9");
    }

    @Test
    void itHasAnEnd() {
        HistoryDocument history = HistoryDocument.EMPTY;
        for (int build = 0; build < 30; build++) {
            int number = build;
            var runs = IntStream.range(0, 300)
                    .mapToObj(test -> RunFixture.run()
                            .id(number + "-" + test)
                            .test("com.shop.T" + test, "t", "")
                            .startedAt(FIRST.plusSeconds(number))
                            .load(1, Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(100))
                            .build())
                    .map(run -> RunMapper.toDocument(
                            run, Session.of(Optional.empty()).document()))
                    .toList();
            history = history.with(runs, Set.of());
        }
        assertThat(history.runs()).hasSizeLessThanOrEqualTo(5_000);
        List<PastRunDocument> ofOne = history.runs().stream()
                .filter(run -> run.test().equals("com.shop.T7#t"))
                .toList();
        assertThat(ofOne)
                .hasSizeBetween(16, 20)
                .first()
                .extracting(PastRunDocument::id)
                .isEqualTo("29-7");
    }
}
