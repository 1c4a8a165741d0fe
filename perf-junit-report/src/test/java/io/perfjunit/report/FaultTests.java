package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perfjunit.report.json.RunJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed processes, full and read-only disks: the rest of the report is there, and no test hears of it. */
@Timeout(180)
class FaultTests {

    @TempDir
    Path root;

    private Path report() {
        return root.resolve("report");
    }

    private void rebuild() {
        ReportListener listener = new ReportListener(new ReportConsole(System.out), Session.start());
        listener.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(report().toString()) : Optional.empty());
        assertThat(listener.sessionFinished()).isPresent();
    }

    /** As it is read: names may break across lines. */
    private String index() throws IOException {
        return Files.readString(report().resolve("index.html")).replace("<wbr>", "");
    }

    @Test
    void aProcessKilledUnderLoadLeavesItsEarlierRunsAndIsMissed() throws Exception {
        try (ForkedReport fork = ForkedReport.start(report(), "load")) {
            fork.await("under load");
            fork.kill();
        }
        rebuild();
        assertThat(index()).contains("T#t0", "T#killed: begun at ", "1 result missing.", "INCONCLUSIVE");
        assertThat(report().resolve("summary.md")).content().contains("- missing: `T#killed: begun at ");
    }

    @Test
    void aTestThatIsRunAgainIsNotMissed() throws Exception {
        try (ForkedReport fork = ForkedReport.start(report(), "load")) {
            fork.await("under load");
            fork.kill();
        }
        ReportListener again = new ReportListener(new ReportConsole(System.out), Session.start());
        again.sessionStarted(
                key -> key.equals(ReportListener.DIRECTORY_KEY) ? Optional.of(report().toString()) : Optional.empty());
        again.runFinished(RunFixture.run()
                .id("again")
                .test("com.shop.T", "killed", "")
                .startedAt(Instant.now())
                .build());
        again.sessionFinished();
        assertThat(index()).contains("T#killed").doesNotContain("begun at");
        assertThat(files(report().resolve("runs"))).noneMatch(name -> name.endsWith(".begun"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 31})
    void aProcessKilledWhileItWritesLeavesOnlyWholeFiles(int millis) throws Exception {
        try (ForkedReport fork = ForkedReport.start(report(), "writes")) {
            fork.await("writing");
            Thread.sleep(millis);
            fork.kill();
        }
        try (Stream<Path> runs = Files.list(report().resolve("runs"))) {
            for (Path run :
                    runs.filter(file -> file.toString().endsWith(".json")).toList()) {
                assertThat(RunJson.read(run).test().className()).isEqualTo("com.shop.T");
            }
        }
        assertThat(index()).endsWith("</html>\n");
        rebuild();
        assertThat(index()).contains("T#t2").doesNotContain("missing");
    }

    @Test
    void whatAKilledProcessWasWritingIsRemovedByALaterBuild() throws Exception {
        Files.createDirectories(report().resolve("runs"));
        Path old = Files.writeString(report().resolve("runs/.perf-1.tmp"), "half of");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path young = Files.writeString(report().resolve("runs/.perf-2.tmp"), "still being written");
        rebuild();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    /** No file may have more than 16 KiB: what is larger breaks off in the middle, as on a full disk, on every machine with a shell. */
    @Test
    void whereLargeFilesCannotBeWrittenTheSmallOnesAre() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell on this machine");
        String told;
        try (ForkedReport fork =
                ForkedReport.start(report(), "runs", "/bin/sh", "-c", "ulimit -f 32; exec \"$@\"", "sh")) {
            told = fork.output();
        }
        assertThat(told)
                .contains("perf-junit: report incomplete: ", ".html", "no verdict depends on it")
                .endsWith("verdicts stand");
        assertThat(told.lines().filter(line -> line.startsWith("perf-junit: report")))
                .hasSize(1);
        assertThat(report().resolve("summary.md")).content().contains("T#t0", "T#t2");
        assertThat(report().resolve("exports/metrics.txt")).content().endsWith("# EOF\n");
        assertThat(files(report())).doesNotContain("index.html").noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void aFullDiskIsToldAndNamesWhatIsMissing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(report(), 96)) {
            String told;
            try (ForkedReport fork = ForkedReport.start(disk.folder(), "runs")) {
                told = fork.output();
            }
            assertThat(told)
                    .contains("No space left on device", "no verdict depends on it")
                    .endsWith("verdicts stand");
            assertThat(told.lines().filter(line -> line.startsWith("perf-junit:")))
                    .hasSizeBetween(1, 2);
            assertThat(files(report().resolve("runs"))).anyMatch(name -> name.endsWith(".json"));
        }
    }

    @Test
    void aReadOnlyDiskIsToldOnceAndKeepsWhatWasThere() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(report(), 4_096)) {
            try (ForkedReport fork = ForkedReport.start(report(), "runs")) {
                assertThat(fork.output()).isEqualTo("verdicts stand");
            }
            String index = Files.readString(report().resolve("index.html"));
            disk.readOnly();
            try (ForkedReport fork = ForkedReport.start(report(), "runs")) {
                assertThat(fork.output().lines()).hasSize(2).first().asString().contains("Read-only file system");
            }
            assertThat(report().resolve("index.html")).hasContent(index);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
