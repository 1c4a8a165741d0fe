package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.sla.Severity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred tests in one report. */
@Tag("wall-clock")
class LargeBuildTests {

    private static final int TESTS = 500;
    private static final int OF_A_CLASS = 10;

    @TempDir
    static Path root;

    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    private static Duration took;

    @BeforeAll
    static void build() {
        ReportListener listener = new ReportListener(
                new ReportConsole(new PrintStream(PRINTED, true, StandardCharsets.UTF_8)), Session.start());
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(root.toString()) : Optional.empty());
        for (int test = 0; test < TESTS; test++) {
            listener.runFinished(RunFixture.run()
                    .id("run-" + test)
                    .test("com.shop.part" + test / 100 + ".Part" + test / OF_A_CLASS + "LoadTest", "promise" + test, "")
                    .startedAt(Instant.now())
                    .load(2, Duration.ofSeconds(10), Duration.ZERO, Duration.ofMillis(200))
                    .step("GET /orders", 5, 20)
                    .budget(Samples.p(95, test % 50 == 7 ? 1 : 500, "", Severity.FAIL))
                    .budget(Samples.p(99, 900, "GET /orders", Severity.FAIL))
                    .build());
        }
        Instant before = Instant.now();
        listener.sessionFinished();
        took = Duration.between(before, Instant.now());
    }

    @Test
    void theIndexIsOnePageThatABrowserTakesAtOnce() throws Exception {
        String index = Files.readString(root.resolve("index.html"));
        assertThat(index)
                .hasSizeLessThan(1_500_000)
                .contains("10 of 500 load tests are broken.")
                .contains("<h3>Needs a look <span class=\"tag\">10 runs: 10 broken</span>");
        assertThat(index.split("<details class=\"group\">"))
                .as("a fold for every class")
                .hasSize(51);
        assertThat(index.split("<td class=\"name\"><a "))
                .as("a row for every test")
                .hasSize(TESTS + 1);
    }

    @Test
    void theSummaryFitsIntoAComment() throws Exception {
        assertThat(Files.readString(root.resolve("summary.md")))
                .hasSizeLessThan(65_000)
                .contains("10 of 500 load tests are broken.");
    }

    @Test
    void itIsWrittenWithinSeconds() {
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(PRINTED.size()).isZero();
    }
}
